import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const log = fileURLToPath(new URL('../../server/src/ops/log.ts', import.meta.url))

/** What a process of its own writes that logs `fields`: the logger writes to the process's standard output. */
function logged(fields: string): Record<string, unknown> {
  const script = `import { createLog } from ${JSON.stringify(log)}; createLog({ logLevel: 'info' }).info(${fields}, 'hello')`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8', env: { PATH: process.env.PATH } }))
}

test('a line is JSON with time, level and message', () => {
  expect(logged('{ requestId: "r1" }')).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    requestId: 'r1',
    msg: 'hello',
  })
})

test('secrets do not reach a line, wherever they stand', () => {
  const secrets =
    '{ password: "hunter2", a: { token: "hunter2" }, req: { headers: { authorization: "hunter2", cookie: "hunter2" } } }'
  const line = logged(secrets)
  expect(JSON.stringify(line)).not.toContain('hunter2')
  expect(line.password).toBe('[secret]')
})
