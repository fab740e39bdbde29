import { h, type ComponentChildren, type JSX } from 'preact';
import { Geladen, knop, link } from '../beleid/bureau';
import { verstuur } from '../beleid/dienst';
import { vraag } from '../beleid/venster';
import { alinea, datum, deel, meer, tabelvak } from '../casus/stukken';
import type { Publicatie } from './cijfers';
import { haalPublicaties, verslag } from './dienst';
import { Kop, type Plaats } from './plaats';

const STAPPEN = ['U of een collega loopt na wat er nog ontbreekt.', 'Meldroute telt, en verbergt kleine aantallen.', 'Een andere collega beoordeelt de cijfers: niet wie begon, en niet wie naliep.', 'De cijfers liggen vast. Ze veranderen niet meer, ook niet als er later nog iets wordt aangevuld.'];

/** What the region published, with its yearly report; and how a new year is begun. */
export function Publicatieblad({ plaats }: { plaats: Plaats }): JSX.Element {
  const { regio, deel: mag } = plaats;
  const geladen = h(Geladen<Publicatie[]>, {
    wat: `publicaties ${regio}`,
    haal: () => haalPublicaties(regio),
    toon: (publicaties, opnieuw) => [
      deel('vastgesteld', 'Vastgestelde cijfers', ...vastgesteld(regio, mag.naam, publicaties)),
      mag.publiceert && deel('nieuw', `Cijfers van ${plaats.jaar} vaststellen`, ...nieuw(plaats, publicaties, opnieuw)),
      mag.alles && deel('intern', 'Jaarverslag voor intern gebruik', alinea(`Hierin staan alle aantallen van ${plaats.jaar}, ook de kleine. Geef het niet door buiten uw organisatie: iemand kan te herkennen zijn.`), verslagen(regio, plaats.jaar, 'intern')),
    ],
  });
  return h('div', null, h(Kop, { plaats, tekst: 'Publicaties en jaarverslag' }), geladen);
}

const STANDEN: Record<Publicatie['stand'], string> = { LOOPT: 'In de maak', VASTGESTELD: 'Vastgesteld', VERVANGEN: 'Vervangen door een nieuwe versie', GESTOPT: 'Gestopt' };

function vastgesteld(regio: string, naam: string, publicaties: Publicatie[]): ComponentChildren[] {
  if (publicaties.length === 0) return [alinea(`Voor ${naam} zijn nog geen cijfers gepubliceerd.`)];
  const rijen = [...publicaties].sort((a, b) => b.jaar - a.jaar || (b.versie ?? Infinity) - (a.versie ?? Infinity) || 0);
  return [
    tabelvak(
      'Vastgestelde cijfers',
      ['Jaar', 'Versie', 'Stand', 'Jaarverslag'],
      rijen.map((een) => ({ sleutel: een.nummer ?? `${een.jaar} ${een.versie ?? ''}`, cellen: [String(een.jaar), [een.versie === undefined ? '' : String(een.versie), kenmerk(een)], [STANDEN[een.stand], wanneer(een)], een.stand === 'VASTGESTELD' ? verslagen(regio, een.jaar, 'publicatie') : ''] })),
    ),
  ];
}

const wanneer = ({ stand, vastgesteldOp, ingetrokkenOp, gestartOp }: Publicatie) => {
  const dag = stand === 'LOOPT' ? gestartOp : stand === 'VASTGESTELD' ? vastgesteldOp : (ingetrokkenOp ?? vastgesteldOp);
  return dag !== undefined && h('span', { class: 'zacht' }, stand === 'LOOPT' ? ', sinds ' : ', ', datum(dag));
};

function nieuw(plaats: Plaats, publicaties: Publicatie[], opnieuw: () => void): ComponentChildren[] {
  const { jaar, ditJaar } = plaats;
  if (jaar >= ditJaar) return [alinea(`${jaar} is nog niet voorbij. Kies bovenaan het jaar dat u wilt vaststellen.`)];
  if (publicaties.some((een) => een.jaar === jaar && een.stand === 'LOOPT')) return [alinea(`De cijfers van ${jaar} zijn in de maak. De volgende stap staat in de `, link('/camunda/app/tasklist/default/', 'takenlijst'), '.')];
  return [
    publicaties.some((een) => een.jaar === jaar && een.stand === 'VASTGESTELD') && alinea(`De cijfers van ${jaar} liggen al vast. Begint u opnieuw, dan komt er een nieuwe versie. De oude blijft bewaard.`),
    alinea('Zo gaat het:'),
    h('ol', { class: 'utrecht-ordered-list' }, STAPPEN.map((stap) => h('li', { key: stap }, stap))),
    knop(`Cijfers van ${jaar} vaststellen`, () => begin(plaats, opnieuw), 'primary-action'),
  ];
}

function begin({ regio, jaar, deel: { naam }, zeg }: Plaats, daarna: () => void): void {
  vraag({
    titel: `Cijfers van ${jaar} vaststellen`,
    uitleg: [`U begint het vaststellen van de cijfers van ${naam} over ${jaar}. Er wordt nog niets gepubliceerd: eerst beoordeelt een collega ze.`],
    velden: [],
    knop: 'Beginnen',
    stuur: (_, sleutel) => verstuur<unknown>({ methode: 'POST', pad: '/cijferpublicaties', inhoud: { regio, jaar }, sleutel }),
    daarna: () => {
      zeg(`Begonnen. De volgende stap voor de cijfers van ${jaar} staat in de takenlijst.`);
      daarna();
    },
  });
}

export const verslagen = (regio: string, jaar: number, weergave: 'publicatie' | 'intern') => h('span', null, link(verslag(regio, jaar, 'html', weergave), `Jaarverslag ${jaar} lezen`), ' of ', link(verslag(regio, jaar, 'pdf', weergave), 'als pdf'));

/** Who wants to be sure that nothing was changed compares this with the file. */
const kenmerk = ({ jaar, versie, sha256 }: Publicatie) => sha256 !== undefined && meer(`kenmerk-${jaar}-${versie ?? ''}`, 'Kenmerk', h('code', { class: 'cijfers__kenmerk' }, sha256));
