import { render } from 'preact'
import { App } from './app'
import './phone.css'

const page = document.getElementById('page')
if (page) render(<App />, page)
