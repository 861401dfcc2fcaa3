/** What a browser says of itself, in a name that people know. */

type Known = readonly [pattern: RegExp, name: string]

/** The first that fits counts: most browsers also claim to be another. */
const BROWSERS: readonly Known[] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/DingTalk/i, '钉钉 DingTalk'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/QQBrowser/, 'QQ Browser'],
  [/HuaweiBrowser/, 'Huawei Browser'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS|Chromium/, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const SYSTEMS: readonly Known[] = [
  [/OpenHarmony|HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

const nameIn = (known: readonly Known[], userAgent: string) =>
  known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null

/** `Chrome · Windows`; the program's own name where it is no browser; null where nothing is known. */
export const deviceName = (userAgent: string | null): string | null => {
  if (!userAgent) return null
  const names = [nameIn(BROWSERS, userAgent), nameIn(SYSTEMS, userAgent)].filter((name) => name !== null)
  return names.length > 0 ? names.join(' · ') : userAgent.slice(0, 60)
}

/** Whether it is held in the hand. */
export const isHandheld = (userAgent: string | null): boolean =>
  /Android|iPhone|iPad|HarmonyOS|Mobile/.test(userAgent ?? '')
