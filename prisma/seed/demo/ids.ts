/** Ids and instants of the demonstration: the same for the same seed and day. */
import type { LocalDate } from '../../../server/src/domain/local-date.ts'
import { createCatalog } from '../../../server/src/modules/index.ts'
import type { Random } from './random.ts'
import type { DemoModel } from './rows.ts'

/** First letters of the ids of each type, as their modules declare them. */
const PREFIXES = new Map([...createCatalog().types.values()].map(({ single, prefix }) => [single, prefix]))

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An instant on a day within office hours of Asia/Shanghai, 9 to 17 o'clock, as `…Z`. */
export function officeInstant(date: LocalDate, random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date}T${two(random.int(1, 8))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}.000Z`
}

/** Makes ids `<prefix>_<ULID>` whose time is that of the record, so that they sort as it does. */
export function idMaker(random: Random) {
  return (model: DemoModel, createdAt: string): string => {
    let time = Date.parse(createdAt)
    let timePart = ''
    for (let i = 0; i < 10; i += 1) {
      timePart = CROCKFORD[time % 32] + timePart
      time = Math.floor(time / 32)
    }
    const randomPart = Array.from({ length: 16 }, () => CROCKFORD[random.int(0, 31)]).join('')
    return `${PREFIXES.get(model)!}_${timePart}${randomPart}`
  }
}

export type MakeId = ReturnType<typeof idMaker>
