// The other side of the room's benches, in a process of its own: as many lines as asked, and what was heard.
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const now = () => performance.timeOrigin + performance.now()

function line({ port, host = '127.0.0.1' }) {
  const socket = connect(port, host)
  socket.setNoDelay(true)
  socket.on('error', () => {})
  return socket
}

/** One request after another on each line, until `count` were answered. */
async function hammer({ port, tokens, count, isGet }) {
  let started = 0
  let good = 0
  let bad = 0
  const head = `HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n`
  const request = (token) => {
    if (isGet) return `GET / ${head}\r\n`
    const key = `bench-${process.pid}-${String(started).padStart(12, '0')}`
    const answer = { text: `Volunteers sat in the review meeting as equals, and ours read ${key}.` }
    const body = JSON.stringify({ clientKey: key, promptId: null, answer, language: 'en' })
    return `POST /api/reflections ${head}Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  }
  const start = now()
  await Promise.all(
    tokens.map(
      (token) =>
        new Promise((resolve) => {
          const socket = line({ port })
          const next = () => {
            if (started >= count) return void socket.end()
            started += 1
            socket.write(request(token))
          }
          socket.once('connect', next)
          socket.on('data', (chunk) => {
            if (chunk.toString('latin1', 0, 12).startsWith('HTTP/1.1 20')) good += 1
            else bad += 1
            next()
          })
          socket.once('close', resolve)
        }),
    ),
  )
  return { good, bad, seconds: (now() - start) / 1000 }
}

/** Open streams that note when each state came; told to, they say what they heard. */
async function streams({ port, tokens }) {
  const heard = []
  const sockets = tokens.map((token) => {
    const socket = line({ port })
    socket.write(
      `GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\n\r\n`,
    )
    socket.on('data', (chunk) => {
      const [, seq] = /^id: (\d+)$/m.exec(chunk.toString('latin1')) ?? []
      if (seq !== undefined) heard.push([Number(seq), now()])
    })
    return socket
  })
  while (heard.length < tokens.length) await wait(20)
  process.send({ ready: true })
  await new Promise((resolve) => process.once('message', resolve))
  for (const socket of sockets) socket.destroy()
  return { heard }
}

/** Always `count` lines that send a header and never end it; each that is cut is replaced. */
async function slow({ port, count }) {
  let cut = 0
  let isOver = false
  const sockets = new Set()
  const open = () => {
    if (isOver) return
    const socket = line({ port })
    sockets.add(socket)
    socket.once('connect', () => socket.write('POST /api/join HTTP/1.1\r\nX-Slow: '))
    const drip = setInterval(() => socket.write('a'), 1_000)
    socket.on('data', () => {})
    socket.once('close', () => {
      clearInterval(drip)
      sockets.delete(socket)
      cut += 1
      setTimeout(open, 50)
    })
  }
  for (let n = 0; n < count; n += 1) open()
  await wait(1_500)
  process.send({ ready: true })
  await new Promise((resolve) => process.once('message', resolve))
  const held = sockets.size
  isOver = true
  for (const socket of sockets) socket.destroy()
  return { cut, held }
}

const work = { hammer, streams, slow }
process.once('message', ({ kind, ...task }) => {
  void work[kind](task).then((done) => process.send({ done }, () => process.disconnect()))
})
