/** The sign of Lumbung: a rice barn, framed by the kawung of Bekasi's batik. Drawn here once, in every form that phones ask for. */
import sharp from 'sharp';

const [PADI, DEEP, GOLD, PAPER] = ['#1f5140', '#163b2f', '#e0b04a', '#fffdf8'];

/** Four petals around a grain; `size` is the distance to the next flower. */
const flower = (x, y, size) => {
  const [far, wide, long] = [size * 0.25, size * 0.13, size * 0.23];
  const petal = (turn) => `<ellipse cx="${x}" cy="${y - far}" rx="${wide}" ry="${long}" transform="rotate(${turn} ${x} ${y})"/>`;
  return `${[45, 135, 225, 315].map(petal).join('')}<circle cx="${x}" cy="${y}" r="${size * 0.06}"/>`;
};

/** A band of flowers along the foot. */
const band = (y, size) => Array.from({ length: Math.ceil(512 / size) + 1 }, (_, at) => flower(at * size, y, size)).join('');

const barn = `
  <path fill="${GOLD}" d="M256 74 438 206l-34 36-148-108-148 108-34-36z"/>
  <path fill="${PAPER}" d="M130 236 256 148l126 88-26 104H156z"/>
  <path fill="${PADI}" d="M224 244h64v96h-64z"/>
  <path fill="${GOLD}" d="M166 350h30v44h-30zM316 350h30v44h-30z"/>`;

/** `corner` is how round it is; a mask cuts its own shape, and keeps only the middle four fifths. */
const sign = ({ corner, scale }) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
<defs><clipPath id="c"><rect width="512" height="512" rx="${corner}"/></clipPath></defs>
<g clip-path="url(#c)"><rect width="512" height="512" fill="${PADI}"/><rect y="420" width="512" height="92" fill="${DEEP}"/>
<g fill="none" stroke="${GOLD}" stroke-width="4">${band(466, 86)}</g><path fill="${GOLD}" d="M0 414h512v6H0z"/>
<g transform="translate(${256 * (1 - scale)} ${236 * (1 - scale)}) scale(${scale})">${barn}</g></g></svg>
`;

export const vector = sign({ corner: 104, scale: 1 });

export async function pictures() {
  const drawn = (look, size) => sharp(Buffer.from(sign(look))).resize(size, size).png({ palette: true, compressionLevel: 9 }).toBuffer();
  const [small, large, maskable, touch] = await Promise.all([drawn({ corner: 104, scale: 1 }, 192), drawn({ corner: 104, scale: 1 }, 512), drawn({ corner: 0, scale: 0.82 }, 512), drawn({ corner: 0, scale: 1 }, 180)]);
  return { small, large, maskable, touch };
}
