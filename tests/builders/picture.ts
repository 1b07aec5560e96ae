import { crc32, deflateSync } from 'node:zlib';

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A drawing of nobody: a head and shoulders before a wall. Bytes of a PNG picture. */
export function portrait(width = 320, height = 320, shirt: readonly [number, number, number] = [31, 78, 121]): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width - 0.5, y / height];
      const head = (u / 0.17) ** 2 + ((v - 0.4) / 0.22) ** 2 < 1;
      const hair = (u / 0.19) ** 2 + ((v - 0.34) / 0.2) ** 2 < 1 && v < 0.32;
      const shoulders = (u / 0.4) ** 2 + ((v - 1.02) / 0.36) ** 2 < 1;
      row.set(hair ? [72, 52, 40] : head ? [224, 182, 150] : shoulders ? shirt : [205, 214, 216 + Math.round(v * 20)], 1 + x * 3);
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The beginning of a JPEG picture: a segment of a camera, then the frame with its size. */
export function jpegStart(width: number, height: number, camera = 40): Buffer {
  const segment = (marker: number, body: Buffer) => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const frame = Buffer.from([8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe1, Buffer.alloc(camera, 0xc0)), segment(0xc0, frame)]);
}
