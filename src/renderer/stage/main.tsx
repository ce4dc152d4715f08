import '../app/trusted-empty'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Stage } from './stage'

// Another session in the same window.
addEventListener('hashchange', () => location.reload())

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <Stage />
    </StrictMode>,
  )
