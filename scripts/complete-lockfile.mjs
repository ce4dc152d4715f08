// After `npm install`: adds the entries of other systems' optional packages that a registry without them
// leaves out, so that `npm ci` accepts the lockfile everywhere. Nothing of them is fetched here.
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony']
const processors = ['ppc64', 'riscv64', 's390x', 'loong64', 'arm64', 'x64', 'ia32', 'arm', 'wasm32']

function where(name) {
  const parts = name.split('/').at(-1).split('-')
  const os = systems.find((system) => parts.includes(system))
  const cpu = processors.find((processor) => parts.includes(processor))
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(os === 'linux' && /musl|gnu/.test(name) ? { libc: [libc] } : {}),
  }
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const { packages } = lock
for (const [path, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`]
    if (known || !/^\d+\.\d+\.\d+/.test(version)) continue
    const dev = entry.dev ? { dev: true } : {}
    packages[`node_modules/${name}`] = { version, ...dev, optional: true, ...where(name) }
  }
}
const { '': root, ...rest } = packages
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
