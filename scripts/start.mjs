/**
 * `npm start`: everything that is missing, then the server, in this one process. On a new machine it takes minutes and
 * says what it does; later a few seconds and nothing.
 */
import { buildPanel, checkNode, generateClient, installPackages, registerTypeScript, steps } from './lib/prepare.mjs'

await steps(async () => {
  checkNode()
  await installPackages()
  await generateClient()
  await buildPanel()
  await registerTypeScript()
  process.env.NODE_ENV ??= 'production'
  await import('../server/src/main.ts')
})
