/** The browser that the panel's tests run in. */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { StepError, say } from './project.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const CHINESE_FONTS = '/usr/share/fonts/opentype/noto'

/**
 * Path of a Chromium: CHROMIUM_PATH, one on this machine, else the distribution's package is installed (Debian, as
 * root), with a font for Chinese. Throws StepError.
 */
export async function findChromium() {
  const { aptGet, hasApt } = await import('../../server/src/db/embedded/apt.ts')
  const canInstall = process.getuid?.() === 0 && (await hasApt())
  const missing = []
  if (!find()) missing.push('chromium')
  if (canInstall && !existsSync(CHINESE_FONTS)) missing.push('fonts-noto-cjk')
  if (missing.length > 0 && canInstall) {
    say(`installing ${missing.join(' and ')} with apt-get (once)`)
    await aptGet(['install', '-y', '--no-install-recommends', ...missing]).catch((error) => {
      throw new StepError(`apt-get could not install ${missing.join(', ')}:\n${error.stderr ?? error.message}`)
    })
  }
  const path = find()
  if (path) return path
  throw new StepError(
    'The tests of the admin panel need a Chromium browser and found none.\n' +
      'Install one (Debian: apt-get install chromium fonts-noto-cjk; elsewhere Chrome will do), or name it in CHROMIUM_PATH.',
  )
}

function find() {
  const given = process.env.CHROMIUM_PATH
  if (given) return isExecutable(given) ? given : null
  const inPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...inPath, ...PLACES].find(isExecutable) ?? null
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
