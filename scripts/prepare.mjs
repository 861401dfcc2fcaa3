/** Everything that `npm start` makes before the server runs, without running it: for images and slow machines. */
import { mkdirSync } from 'node:fs'
import { buildPanel, checkNode, generateClient, installPackages, steps } from './lib/prepare.mjs'
import { inProject } from './lib/project.mjs'

await steps(async () => {
  checkNode()
  await installPackages()
  await generateClient()
  await buildPanel()
  mkdirSync(inProject('.data'), { recursive: true, mode: 0o700 })
})
