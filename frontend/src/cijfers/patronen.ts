/**
 * Fills that differ without colour too: each has its own pattern. The colours keep apart for who is colour-blind (they differ in
 * lightness) and have a contrast of at least 3 : 1 with the paper (WCAG 2.2, 1.4.11).
 */
type Lijnen = (kader: CanvasRenderingContext2D, maat: number) => void;

const EFFEN: Lijnen = () => undefined;
const SCHUIN: Lijnen = (kader, maat) => lijn(kader, [0, maat, maat, 0], [-maat / 2, maat / 2, maat / 2, -maat / 2], [maat / 2, maat * 1.5, maat * 1.5, maat / 2]);
const ANDERSOM: Lijnen = (kader, maat) => lijn(kader, [0, 0, maat, maat], [-maat / 2, maat / 2, maat / 2, maat * 1.5], [maat / 2, -maat / 2, maat * 1.5, maat / 2]);
const LIGGEND: Lijnen = (kader, maat) => lijn(kader, [0, maat / 2, maat, maat / 2]);
const STAAND: Lijnen = (kader, maat) => lijn(kader, [maat / 2, 0, maat / 2, maat]);
const RUITEN: Lijnen = (kader, maat) => {
  SCHUIN(kader, maat);
  ANDERSOM(kader, maat);
};
const RASTER: Lijnen = (kader, maat) => {
  LIGGEND(kader, maat);
  STAAND(kader, maat);
};
const STIPPEN: Lijnen = (kader, maat) => {
  kader.beginPath();
  kader.arc(maat / 2, maat / 2, maat / 4, 0, 2 * Math.PI);
  kader.fill();
};

export const VULLINGEN: { kleur: string; lijnen: Lijnen }[] = [
  { kleur: '#0b4f6c', lijnen: EFFEN },
  { kleur: '#c05a00', lijnen: SCHUIN },
  { kleur: '#5a3d8a', lijnen: STIPPEN },
  { kleur: '#2e7d4f', lijnen: LIGGEND },
  { kleur: '#9c1f5b', lijnen: RUITEN },
  { kleur: '#6d5f00', lijnen: STAAND },
  { kleur: '#3f6fb5', lijnen: ANDERSOM },
  { kleur: '#56606e', lijnen: RASTER },
];

/** What is beside this year: lighter, and with stripes. */
export const VERGELIJK = { kleur: '#7d8894', lijnen: SCHUIN };

const MAAT = 10;

export function vulling(kader: CanvasRenderingContext2D, { kleur, lijnen }: { kleur: string; lijnen: Lijnen }): CanvasPattern | string {
  if (lijnen === EFFEN) return kleur;
  const doek = document.createElement('canvas');
  doek.width = MAAT;
  doek.height = MAAT;
  const pen = doek.getContext('2d');
  if (!pen) return kleur;
  pen.fillStyle = kleur;
  pen.fillRect(0, 0, MAAT, MAAT);
  pen.strokeStyle = '#ffffff';
  pen.fillStyle = '#ffffff';
  pen.lineWidth = 1.5;
  lijnen(pen, MAAT);
  return kader.createPattern(doek, 'repeat') ?? kleur;
}

function lijn(kader: CanvasRenderingContext2D, ...stukken: [number, number, number, number][]): void {
  kader.beginPath();
  for (const [vanX, vanY, naarX, naarY] of stukken) {
    kader.moveTo(vanX, vanY);
    kader.lineTo(naarX, naarY);
  }
  kader.stroke();
}
