import { writeFileSync } from 'node:fs';
import sharp, { type Sharp } from 'sharp';

const [WIDTH, HEIGHT] = [640, 480];

/** A film of one frame, over and over, for Chromium's pretended camera: a drawing that somebody holds before it. */
export async function filmOf(drawing: Buffer, path: string): Promise<void> {
  writeFileSync(path, y4m(await held(drawing, WIDTH, HEIGHT).extractChannel(0).raw().toBuffer()));
}

/** A film on which there is a wall and nothing else. */
export async function anEmptyFilm(path: string): Promise<void> {
  writeFileSync(path, y4m(await wall(WIDTH, HEIGHT).extractChannel(0).raw().toBuffer()));
}

/** A large photo of a drawing on a table, or of the table. */
export function aPhotoOf(drawing: Buffer | null): Promise<Buffer> {
  const [width, height] = [2400, 3200];
  return (drawing === null ? wall(width, height) : held(drawing, width, height)).png().toBuffer();
}

function wall(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: { r: 150, g: 150, b: 150 } } });
}

function held(drawing: Buffer, width: number, height: number): Sharp {
  const side = Math.round(Math.min(width, height) * 0.7);
  return sharp(drawing).resize(side, side).flatten({ background: '#fff' }).rotate(4, { background: '#969696' })
    .resize(width, height, { fit: 'contain', background: '#969696' }).removeAlpha().toColourspace('srgb');
}

/** Grey, a second long at ten frames. */
function y4m(luma: Buffer): Buffer {
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)]);
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F10:1 Ip A1:1 C420jpeg\n`), ...Array.from({ length: 10 }, () => frame)]);
}
