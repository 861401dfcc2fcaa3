/** Small pictures made of filled rectangles. */
import { crc32, deflateSync } from 'node:zlib'

export type Color = readonly [red: number, green: number, blue: number]
export type Rectangle = { x: number; y: number; width: number; height: number; color: Color }

/** A PNG of a size in pixels: the rectangles on a ground, later ones over earlier ones. */
export function png(width: number, height: number, ground: Color, rectangles: readonly Rectangle[]): Buffer {
  const stride = 1 + width * 3
  const pixels = Buffer.alloc(stride * height)
  const fill = ({ x, y, width: across, height: down, color }: Rectangle) => {
    for (let row = Math.max(0, y); row < Math.min(height, y + down); row += 1)
      for (let at = Math.max(0, x); at < Math.min(width, x + across); at += 1)
        pixels.set(color, row * stride + 1 + at * 3)
  }
  for (const each of [{ x: 0, y: 0, width, height, color: ground }, ...rectangles]) fill(each)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits of each of three colours.
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}
