/**
 * A limit for what hangs, not a wish for speed: two cores may have other work. The runner has none of its own; the last
 * argument of a test or hook is its own limit, as ever in jest.
 */
const LIMIT_MS = 300_000

const limited = (work, limit = LIMIT_MS) =>
  async function limitedWork(...given) {
    let timer
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`Not done within ${limit} ms.`)), limit)
    })
    try {
      return await Promise.race([work.apply(this, given), late])
    } finally {
      clearTimeout(timer)
    }
  }

const eachOf =
  (each) =>
  (...table) =>
  (title, work, limit) =>
    each(...table)(title, limited(work, limit))

export default function limitTimes() {
  for (const name of ['beforeAll', 'beforeEach', 'afterEach', 'afterAll']) {
    const hook = globalThis[name]
    globalThis[name] = (work, limit) => hook(limited(work, limit))
  }
  const { test } = globalThis
  const make = (kind) =>
    Object.assign((title, work, limit) => kind(title, limited(work, limit)), { each: eachOf(kind.each) })
  globalThis.test = Object.assign(make(test), { only: make(test.only), skip: make(test.skip) })
}
