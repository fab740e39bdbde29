import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, type ChartConfiguration, type Plugin } from 'chart.js';
import { h, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inWoorden, regels, type Beeld } from './beeld';
import { aantal } from './getallen';
import { VERGELIJK, VULLINGEN, vulling } from './patronen';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

const TEKST = '#1c2430';
const LIJN = '#c9d2db';
const RAND_PX = 4;

/** A chart; who cannot see it has the table. Nothing in it needs a mouse: each bar carries its number. */
export function Tekenvlak({ beeld, titel }: { beeld: Beeld; titel: string }): JSX.Element {
  const plek = useRef<HTMLCanvasElement>(null);
  const sleutel = JSON.stringify(beeld);
  useEffect(() => {
    const kader = plek.current?.getContext('2d');
    if (!kader) return undefined;
    const tekening = new Chart(kader, instelling(beeld, kader));
    const opnieuw = () => tekening.resize();
    window.addEventListener('beforeprint', opnieuw);
    window.addEventListener('afterprint', opnieuw);
    return () => {
      window.removeEventListener('beforeprint', opnieuw);
      window.removeEventListener('afterprint', opnieuw);
      tekening.destroy();
    };
  }, [sleutel]);
  return h('div', { class: 'cijfers__tekening', style: { blockSize: `${hoogte(beeld)}rem` } }, h('canvas', { ref: plek, role: 'img', 'aria-label': inWoorden(titel, beeld) }));
}

function hoogte({ namen, reeksen, gestapeld, liggend }: Beeld): number {
  if (!liggend) return 20;
  const perStaaf = Math.max(gestapeld ? 2.1 : 0.9 + 1.1 * reeksen.length, 1.3 * Math.max(...namen.map((naam) => regels(naam).length)));
  return 4 + (reeksen.length > 1 ? 1.5 * Math.ceil(reeksen.length / 3) : 0) + perStaaf * namen.length;
}

export function instelling(beeld: Beeld, kader: CanvasRenderingContext2D): ChartConfiguration<'bar', (number | null)[], string[]> {
  const stijl = getComputedStyle(document.body);
  const letter = { family: stijl.fontFamily || 'sans-serif', size: 0.875 * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) };
  const getallen = {
    beginAtZero: true,
    stacked: beeld.gestapeld,
    grace: '12%',
    suggestedMax: 4,
    ticks: { precision: 0, color: TEKST, font: letter },
    grid: { color: LIJN },
    border: { color: TEKST },
  };
  const namen = { stacked: beeld.gestapeld, ticks: { autoSkip: false, color: TEKST, font: letter, maxRotation: beeld.liggend ? 0 : 90 }, grid: { display: false }, border: { color: TEKST } };
  return {
    type: 'bar',
    data: {
      labels: beeld.namen.map((naam) => regels(naam)),
      datasets: beeld.reeksen.map(({ naam, waarden, vergelijk }, nummer) => {
        const wijze = vergelijk ? VERGELIJK : VULLINGEN[nummer % VULLINGEN.length]!;
        return {
          label: naam,
          data: waarden.map((waarde) => waarde ?? null),
          backgroundColor: vulling(kader, wijze),
          borderColor: beeld.gestapeld ? '#ffffff' : wijze.kleur,
          borderWidth: beeld.gestapeld ? { right: 2 } : 1,
          borderSkipped: false as const,
          maxBarThickness: 28,
          categoryPercentage: 0.85,
          barPercentage: 0.9,
        };
      }),
    },
    options: {
      indexAxis: beeld.liggend ? 'y' : 'x',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      scales: beeld.liggend ? { x: getallen, y: namen } : { x: namen, y: getallen },
      plugins: { legend: { display: beeld.reeksen.length > 1, position: 'bottom', align: 'start', onClick: () => undefined, labels: { color: TEKST, font: letter, boxWidth: 28, boxHeight: 14 } } },
    },
    plugins: [getallenBijStaven(beeld, letter)],
  };
}

/** Each bar with its number, or with the word that it is hidden, where there is room. */
function getallenBijStaven({ reeksen, gestapeld, liggend }: Beeld, { family, size }: { family: string; size: number }): Plugin<'bar'> {
  return {
    id: 'getallen',
    afterDatasetsDraw(tekening) {
      const { ctx: pen } = tekening;
      pen.save();
      pen.font = `600 ${size}px ${family}`;
      pen.textBaseline = 'middle';
      reeksen.forEach(({ waarden }, nummer) =>
        tekening.getDatasetMeta(nummer).data.forEach((staaf, plek) => {
          const waarde = waarden[plek];
          if (gestapeld && (waarde === undefined || waarde === 0)) return;
          const tekst = waarde === undefined ? 'verborgen' : aantal(waarde);
          const breedte = pen.measureText(tekst).width;
          const { x, y, base, width } = staaf as unknown as { x: number; y: number; base: number; width: number };
          pen.textAlign = 'center';
          if (gestapeld) {
            if (Math.abs(x - base) < breedte + 3 * RAND_PX) return;
            pen.fillStyle = '#ffffff';
            pen.fillRect((x + base - breedte) / 2 - RAND_PX, y - size * 0.65, breedte + 2 * RAND_PX, size * 1.3);
            pen.fillStyle = TEKST;
            pen.fillText(tekst, (x + base) / 2, y);
          } else if (liggend) {
            pen.fillStyle = TEKST;
            pen.textAlign = 'left';
            pen.fillText(tekst, x + RAND_PX, y);
          } else if (breedte <= width + RAND_PX) {
            pen.fillStyle = TEKST;
            pen.fillText(tekst, x, y - size * 0.7);
          }
        }),
      );
      pen.restore();
    },
  };
}
