import { h, type ComponentChildren, type JSX } from 'preact';
import { Geladen, link } from '../beleid/bureau';
import { alinea, bericht } from '../casus/stukken';
import type { Cijfertabel, Eenheid, Indeling, Kengetal, Overzicht, Publicatie } from './cijfers';
import { bestand, haalCijfers, haalKeuzes, haalOverzicht, haalPublicaties } from './dienst';
import { figuur, hoeveel } from './figuur';
import { aantal, celOp, opVolgorde, opsomming, som, totaal, vergeleken } from './getallen';
import { MAANDEN, vandaag } from './jaren';
import { betekenisVanTabel, groepen, inWoorden, kengetallen, nietOpTijd, weg } from './kengetallen';
import { Kop, kop2, type Plaats } from './plaats';
import { Tekenvlak } from './tekenvlak';
import { verslagen } from './publicaties';
import { over } from './tabellen';

export function Overzichtblad({ plaats }: { plaats: Plaats }): JSX.Element {
  return plaats.deel.alles ? h(Binnen, { plaats }) : h(Gepubliceerd, { plaats });
}

interface Alles {
  indelingen: Indeling[];
  nu: Overzicht;
  vorig: Overzicht | undefined;
  maanden: Cijfertabel;
  bronnen: Cijfertabel;
  uitkomsten: Cijfertabel;
  vormen: Cijfertabel;
  gemeenten: Cijfertabel;
}

async function haalAlles({ regio, jaar }: Plaats): Promise<Alles> {
  const [{ uitsplitsingen: indelingen }, nu, vorig] = await Promise.all([haalKeuzes(regio), haalOverzicht(regio, jaar), haalOverzicht(regio, jaar - 1)]);
  const tabel = async (eenheid: Eenheid, uitsplitsing: string) => over(nu.tabellen, eenheid, uitsplitsing) ?? (await haalCijfers({ regio, jaar, eenheid, naar: [uitsplitsing] })).tabel;
  const [maanden, bronnen, uitkomsten, vormen, gemeenten] = await Promise.all([tabel('MELDING', 'MAAND'), tabel('MELDING', 'MELDERSOORT'), tabel('CASUS', 'UITKOMST'), tabel('MELDING', 'VORM'), tabel('MELDING', 'GEMEENTE')]);
  // Beside a year without any melding all would look like growth.
  const ietsVorig = (over(vorig.tabellen, 'MELDING', 'MAAND')?.cellen ?? []).some((cel) => cel.aantal !== 0);
  return { indelingen, nu, vorig: ietsVorig ? vorig : undefined, maanden, bronnen, uitkomsten, vormen, gemeenten };
}

/** First what counts; then each of it with its figures. */
function Binnen({ plaats }: { plaats: Plaats }): JSX.Element {
  const { regio, jaar, deel, ditJaar } = plaats;
  const geladen = h(Geladen<Alles>, {
    wat: `overzicht ${regio} ${jaar}`,
    haal: () => haalAlles(plaats),
    toon: (alles) => {
      const { indelingen, nu, vorig, maanden, bronnen, uitkomsten, vormen, gemeenten } = alles;
      const toen = (tabel: Cijfertabel) => (vorig === undefined ? undefined : over(vorig.tabellen, tabel.eenheid, tabel.assen[0]!.uitsplitsing));
      const beeld = (id: string, kop: string, tabel: Cijfertabel, zin?: ComponentChildren) => {
        const ervoor = toen(tabel);
        return figuur({ id, kop, tabel, jaar, ...(ervoor === undefined ? {} : { vorig: ervoor }), zin, uitleg: betekenisVanTabel(indelingen, tabel.assen.map(({ uitsplitsing }) => uitsplitsing)), bestand: bestand({ regio, jaar, eenheid: tabel.eenheid, naar: [tabel.assen[0]!.uitsplitsing] }) });
      };
      return [
        watOntbreekt(plaats, nu.ontbrekend ?? 0),
        h('ul', { class: 'kaarten cijfers__kaarten' }, kaart('Meldingen', hoeveel(totaal(maanden) ?? 0, 'MELDING'), stijging(plaats, maanden, toen(maanden))), kaart('Van wie', ...vanWie(bronnen)), kaart('Wat ervan kwam', ...watKwamErvan(uitkomsten)), kaart('Te laat', ...teLaat(nu))),
        nu.toelichting && h('p', { class: 'zacht' }, nu.toelichting),
        kop2('hoeveel', 'Hoeveel meldingen'),
        beeld('per-maand', 'Meldingen per maand', maanden, jaar === ditJaar ? `${jaar} loopt nog. De maanden die nog komen, staan op 0.` : undefined),
        kop2('van-wie', 'Van wie en waar'),
        beeld('bronnen', 'Wie meldde', bronnen, meldtNiet(bronnen, jaar)),
        beeld('gemeenten', 'Meldingen per gemeente', gemeenten),
        beeld('vormen', 'Meldingen per vorm van uitbuiting', vormen),
        kop2('wat-kwam-ervan', 'Wat ervan kwam, en of het op tijd was'),
        kengetaldelen(nu.kengetallen, jaar, vorig?.kengetallen),
        beeld('uitkomsten', 'Hoe casussen zijn afgesloten', uitkomsten),
        kop2('verder', 'Verder kijken'),
        alinea('Wilt u het weten naar leeftijd, geslacht, nationaliteit, sector of partner? Ga naar ', link(plaats.adres('uitsplitsen'), 'Zelf uitsplitsen'), '. Wat elk cijfer betekent, leest u bij ', link(plaats.adres('uitleg'), 'Wat betekent het?'), '.'),
      ];
    },
  });
  return h('div', null, h(Kop, { plaats, tekst: `${deel.naam} in ${jaar}` }), geladen);
}

function kengetaldelen(alle: Kengetal[], jaar: number, vorig: Kengetal[] | undefined): JSX.Element[] {
  const { weg: stappen, tijd, rest } = groepen(alle);
  const beeld = weg(alle, jaar, vorig);
  const deel = (id: string, kop: string, lijst: Kengetal[], ...erbij: ComponentChildren[]) =>
    h('section', { class: 'casusdeel cijfers__figuur', 'aria-labelledby': id, key: id }, h('h3', { class: 'utrecht-heading-3', id }, kop), erbij, kengetallen(kop, lijst, { jaar, ...(vorig === undefined ? {} : { vorig }) }));
  return [
    deel('hoe-ver', 'Hoe ver een melding komt', stappen, beeld && h(Tekenvlak, { beeld, titel: 'Hoe ver casussen komen' })),
    deel('hoelang', 'Hoelang het duurt, en of het op tijd is', tijd, alinea('“De helft binnen 12 dagen” betekent: bij de ene helft duurde het korter, bij de andere helft langer.')),
    deel('rest', 'Hoeveel, van wie en over welke grenzen', rest),
  ];
}

const kaart = (titel: string, groot: string | undefined, ...regels: ComponentChildren[]) => h('li', { class: 'kaart', key: titel }, h('h3', { class: 'kaart__titel' }, titel), groot && h('p', { class: 'cijfers__groot' }, groot), regels.map((regel, index) => regel && h('p', { key: index }, regel)));

function watOntbreekt({ adres, jaar }: Plaats, ontbrekend: number): JSX.Element | undefined {
  if (ontbrekend === 0) return undefined;
  return bericht('info', alinea(h('strong', null, `Eerst aanvullen: bij ${hoeveel(ontbrekend, 'MELDING')} van ${jaar} ontbreekt iets.`), ' Dat telt nu als “onbekend”. ', link(adres('ontbrekend'), 'Bekijk wat er ontbreekt')));
}

/** A year that is not over is laid beside the same months of the year before. */
function stijging({ jaar, ditJaar }: Plaats, maanden: Cijfertabel, vorig: Cijfertabel | undefined): string {
  const geheel = totaal(maanden);
  const toen = vorig && totaal(vorig);
  if (vorig === undefined || geheel === undefined || toen === undefined) return '';
  if (jaar < ditJaar) return vergeleken(geheel, toen, jaar - 1);
  const { maand } = vandaag();
  if (maand === 1) return `Het jaar is net begonnen. In heel ${jaar - 1} waren het er ${aantal(toen)}.`;
  const totNu = (tabel: Cijfertabel) => som(tabel, ([code]) => Number(code) < maand) ?? 0;
  return `Tot en met ${MAANDEN[maand - 2]} ${aantal(totNu(maanden))}. ${vergeleken(totNu(maanden), totNu(vorig), jaar - 1)}`;
}

function vanWie(bronnen: Cijfertabel): [string | undefined, ...ComponentChildren[]] {
  const geordend = opVolgorde(bronnen).assen[0]!.waarden.filter(({ code }) => (celOp(bronnen, code) ?? 0) > 0);
  const [eerste, ...rest] = geordend;
  if (eerste === undefined) return [undefined, 'Er zijn nog geen meldingen.'];
  const met = ({ code, tekst }: { code: string; tekst: string }) => `${tekst} (${aantal(celOp(bronnen, code))})`;
  return [met(eerste), rest.length > 0 && `Daarna ${opsomming(rest.slice(0, 3).map(met))}.`];
}

function watKwamErvan(uitkomsten: Cijfertabel): [string | undefined, ...ComponentChildren[]] {
  const open = celOp(uitkomsten, 'OPEN');
  const geheel = totaal(uitkomsten);
  if (geheel === undefined || open === undefined || geheel === 0) return [undefined, 'Er zijn nog geen casussen.'];
  const meest = opVolgorde(uitkomsten).assen[0]!.waarden.filter(({ code }) => code !== 'OPEN' && (celOp(uitkomsten, code) ?? 0) > 0);
  return [`${aantal(geheel - open)} van de ${aantal(geheel)} casussen afgesloten`, meest.length > 0 && `Vooral: ${opsomming(meest.slice(0, 3).map(({ code, tekst }) => `${tekst.charAt(0).toLowerCase()}${tekst.slice(1)} (${aantal(celOp(uitkomsten, code))})`))}.`];
}

/** What has a day by which it had to be done, and was not. */
function teLaat({ kengetallen: alle }: Overzicht): [string | undefined, ...ComponentChildren[]] {
  const gemeten = nietOpTijd(alle);
  const laat = gemeten.filter(({ niet }) => niet > 0);
  if (gemeten.every(({ van }) => van === 0)) return [undefined, 'Er was nog niets dat op tijd klaar moest zijn.'];
  if (laat.length === 0) return ['Niets', 'Alles wat een termijn had, was op tijd.'];
  return [`${aantal(laat.reduce((som, { niet }) => som + niet, 0))} keer`, ...laat.map(({ kengetal, niet, van }) => `${kengetal.naam}: ${inWoorden(kengetal)}. Bij ${aantal(niet)} van de ${aantal(van)} niet.`)];
}

/** Who never reports may not know the way. */
function meldtNiet(bronnen: Cijfertabel, jaar: number): string | undefined {
  const stil = bronnen.assen[0]!.waarden.filter(({ code }) => !['OVERIG', 'ONBEKEND'].includes(code) && celOp(bronnen, code) === 0).map(({ tekst }) => tekst);
  return stil.length === 0 || totaal(bronnen) === 0 ? undefined : `In ${jaar} kwam er geen enkele melding van: ${opsomming(stil)}.`;
}

interface Openbaar {
  indelingen: Indeling[];
  publicaties: Publicatie[];
  cijfers: Overzicht | undefined;
}

/** For who sees what is published, and no more. */
function Gepubliceerd({ plaats }: { plaats: Plaats }): JSX.Element {
  const { regio, jaar, deel } = plaats;
  const geladen = h(Geladen<Openbaar>, {
    wat: `gepubliceerd ${regio} ${jaar}`,
    haal: async () => {
      const publicaties = (await haalPublicaties(regio)).filter(({ stand }) => stand === 'VASTGESTELD');
      const { uitsplitsingen: indelingen } = await haalKeuzes(regio);
      return { indelingen, publicaties, cijfers: publicaties.some((een) => een.jaar === jaar) ? await haalOverzicht(regio, jaar) : undefined };
    },
    toon: ({ indelingen, publicaties, cijfers }) => (cijfers === undefined ? nietGepubliceerd(plaats, publicaties) : gepubliceerd(plaats, cijfers, indelingen)),
  });
  return h('div', null, h(Kop, { plaats, tekst: `${deel.naam} in ${jaar}: gepubliceerde cijfers` }), geladen);
}

function nietGepubliceerd({ jaar, deel, adres }: Plaats, publicaties: Publicatie[]): JSX.Element {
  const jaren = [...new Set(publicaties.map((een) => een.jaar))].sort((a, b) => b - a);
  return bericht(
    'info',
    alinea(`Over ${jaar} heeft ${deel.naam} nog geen cijfers gepubliceerd.`),
    jaren.length === 0 ? alinea('Over andere jaren ook nog niet.') : h('ul', { class: 'utrecht-unordered-list' }, jaren.map((een) => h('li', { key: een }, link(adres('overzicht', { jaar: een }), `Bekijk de cijfers van ${een}`)))),
  );
}

function gepubliceerd({ regio, jaar }: Plaats, { tabellen, kengetallen: lijst, toelichting, drempel }: Overzicht, indelingen: Indeling[]): JSX.Element {
  const grens = drempel === undefined ? {} : { drempel };
  return h(
    'div',
    null,
    toelichting && bericht('info', alinea(toelichting)),
    alinea(verslagen(regio, jaar, 'publicatie')),
    tabellen.map((tabel) => figuur({ id: tabel.code, kop: tabel.titel, tabel, jaar, ...grens, uitleg: betekenisVanTabel(indelingen, tabel.assen.map(({ uitsplitsing }) => uitsplitsing)), bestand: bestand({ regio, jaar, eenheid: tabel.eenheid, naar: tabel.assen.map(({ uitsplitsing }) => uitsplitsing) }) })),
    lijst.length > 0 && [kop2('hoe-het-ging', 'Hoe het ging'), kengetallen('Kengetallen', lijst, { jaar, ...grens })],
  );
}
