import { h, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { alinea, opsomming } from '../casus/stukken';
import type { Signaal, Tekstbundel, Tekstcontrole, Tekstveld } from './beleid';
import { knop } from './bureau';
import { controles } from './controles';
import { opslagtekst } from './opslag';
import { botsing } from './regelwerk';
import { verschilweergave } from './verschil';
import type { Werk } from './wijziging';

type Tekstinhoud = { teksten: Record<string, string> };
type Signaalinhoud = { signalen: Omit<Signaal, 'vormtekst' | 'uitFabriek'>[] };

/** The texts of a bundle, each in a field of its own; or the list of signals. */
export function Tekstwerk({ werk, bundel, basis }: { werk: Werk; bundel: Tekstbundel; basis: string }): JSX.Element {
  const [inhoud, zet] = useState(() => JSON.parse(basis) as Tekstinhoud & Signaalinhoud);
  const nu = useRef(inhoud);
  nu.current = inhoud;
  useEffect(() => {
    werk.bron.inhoud = async () => JSON.stringify(nu.current);
  }, []);
  useEffect(() => zet(JSON.parse(basis) as Tekstinhoud & Signaalinhoud), [basis]);
  const wijzig = (nieuw: Tekstinhoud & Signaalinhoud) => {
    zet(nieuw);
    werk.opslag.wijzig();
  };
  const uitslag = werk.uitslag as Tekstcontrole | undefined;
  return h(
    'div',
    null,
    werk.stand.soort === 'ingehaald' && botsing(werk, werk.stand.nieuwste),
    h('p', { class: 'beleid__stand', role: 'status' }, opslagtekst(werk.stand)),
    werk.wijziging.soort === 'SIGNALEN'
      ? signalenlijst(bundel, inhoud.signalen, (signalen) => wijzig({ ...inhoud, signalen }))
      : teksten(bundel.velden ?? [], inhoud.teksten, (sleutel, tekst) => wijzig({ ...inhoud, teksten: { ...inhoud.teksten, [sleutel]: tekst } })),
    controles({
      uitslag,
      fout: werk.controlefout,
      aanvaard: werk.aanvaard,
      aanvaardt: werk.aanvaardt,
      naarRegel: (regel) => document.getElementById(`tekst-${regel}`)?.focus(),
    }),
    uitslag?.voorbeeld !== undefined && uitslag.voorbeeld.length > 0 && h('details', { class: 'meer' }, h('summary', null, 'Zo leest de ontvanger het'), uitslag.voorbeeld.map(({ plek, naam, tekst }) => h('section', { class: 'beleid__kaart', key: `${plek} ${naam}` }, h('h4', { class: 'utrecht-heading-3' }, naam), h('p', { class: 'zacht' }, plek), h('p', { class: 'utrecht-paragraph verhaal' }, tekst)))),
    uitslag?.regels !== undefined && h('details', { class: 'meer' }, h('summary', null, 'Wat u tot nu toe wijzigde'), verschilweergave(uitslag)),
  );
}

function teksten(velden: Tekstveld[], waarden: Record<string, string>, wijzig: (sleutel: string, tekst: string) => void): JSX.Element {
  const groepen = [...new Set(velden.map(({ groep }) => groep))];
  return h(
    'div',
    null,
    groepen.map((groep) =>
      h(
        'details',
        { class: 'meer', key: groep, open: groepen.length === 1 },
        h('summary', null, h('strong', null, groep)),
        velden.filter((veld) => veld.groep === groep).map((veld) => tekstveld(veld, waarden[veld.sleutel] ?? '', (tekst) => wijzig(veld.sleutel, tekst))),
      ),
    ),
  );
}

function tekstveld(veld: Tekstveld, waarde: string, wijzig: (tekst: string) => void): JSX.Element {
  const id = `tekst-${veld.sleutel}`;
  const gemeen = { id, 'aria-describedby': `${id}-uitleg`, value: waarde, onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => wijzig(currentTarget.value) };
  return h(
    'div',
    { class: 'veld', key: veld.sleutel },
    h('label', { class: 'utrecht-form-label', for: id }, veld.naam),
    h('div', { class: 'utrecht-form-field-description', id: `${id}-uitleg` }, veld.uitleg !== undefined && h('p', null, veld.uitleg), `${waarde.length} van ten hoogste ${veld.langst} tekens.`, veld.plaatshouders.length > 0 && [' Meldroute vult zelf in: ', opsomming(veld.plaatshouders.map(({ naam, verplicht, voorbeeld }) => [h('code', null, `{${naam}}`), verplicht && ' (moet blijven staan)', voorbeeld !== undefined && `, zoals ${voorbeeld}`]))]),
    veld.soort === 'ALINEA'
      ? h('textarea', { ...gemeen, class: 'utrecht-textarea utrecht-textarea--html-textarea', rows: 5 })
      : h('input', { ...gemeen, class: 'utrecht-textbox utrecht-textbox--html-input', type: 'text', autoComplete: 'off' }),
    waarde !== veld.fabriek && knop('Terug naar de tekst van Meldroute', () => wijzig(veld.fabriek), 'secondary-action', { 'aria-label': `Terug naar de tekst van Meldroute: ${veld.naam}` }),
  );
}

type Signaalregel = Signaalinhoud['signalen'][number];

function signalenlijst({ signalen: bekend = [], vormen = [], nieuwInFabriek = [] }: Tekstbundel, signalen: Signaalregel[], zet: (signalen: Signaalregel[]) => void): JSX.Element {
  // A signal that counts stays on the list: reports were made with it.
  const geldt = new Set(bekend.map(({ code }) => code));
  const nieuw = nieuwInFabriek.filter(({ code }) => !signalen.some((een) => een.code === code));
  const wijzig = (index: number, nieuw: Partial<Signaalregel>) => zet(signalen.map((een, plek) => (plek === index ? { ...een, ...nieuw } : een)));
  const verplaats = (van: number, naar: number) => {
    const lijst = [...signalen];
    const [een] = lijst.splice(van, 1);
    lijst.splice(naar, 0, een!);
    zet(lijst);
  };
  return h(
    'div',
    null,
    alinea('De signalen staan in de volgorde van het meldformulier. Een signaal dat al geldt, kunt u verbergen maar niet weghalen: oude meldingen gebruiken het.'),
    h(
      'ol',
      { class: 'beleid__lijst' },
      signalen.map((een, index) => {
        const id = `tekst-${een.code}`;
        return h(
          'li',
          { class: 'beleid__kaart', key: een.code },
          h('div', { class: 'veld' }, h('label', { class: 'utrecht-form-label', for: id }, `Signaal ${index + 1}`), h('input', { id, class: 'utrecht-textbox utrecht-textbox--html-input', type: 'text', autoComplete: 'off', value: een.tekst, onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => wijzig(index, { tekst: currentTarget.value }) })),
          h('div', { class: 'veld' }, h('label', { class: 'utrecht-form-label', for: `${id}-vorm` }, 'Hoort bij'), h('select', { id: `${id}-vorm`, class: 'utrecht-select utrecht-select--html-select', onChange: ({ currentTarget }: { currentTarget: HTMLSelectElement }) => wijzig(index, { vorm: currentTarget.value }) }, vormen.map(({ code, tekst }) => h('option', { key: code, value: code, selected: code === een.vorm }, tekst)))),
          h('div', { class: 'veld' }, h('label', { class: 'utrecht-form-label', for: `${id}-bron` }, 'Bron'), h('input', { id: `${id}-bron`, class: 'utrecht-textbox utrecht-textbox--html-input', type: 'text', autoComplete: 'off', value: een.bron ?? '', onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => wijzig(index, { bron: currentTarget.value }) })),
          h('label', { class: 'zitting__vinkje' }, h('input', { type: 'checkbox', checked: een.verborgen, onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => wijzig(index, { verborgen: currentTarget.checked }) }), 'Verbergen op het formulier'),
          h(
            'div',
            { class: 'beleid__regelknoppen' },
            knop('Omhoog', () => verplaats(index, index - 1), 'secondary-action', { disabled: index === 0, 'aria-label': `Signaal ${index + 1} omhoog` }),
            knop('Omlaag', () => verplaats(index, index + 1), 'secondary-action', { disabled: index === signalen.length - 1, 'aria-label': `Signaal ${index + 1} omlaag` }),
            !geldt.has(een.code) && knop('Weghalen', () => zet(signalen.filter((_, plek) => plek !== index)), 'secondary-action', { 'aria-label': `Signaal ${index + 1} weghalen` }),
          ),
        );
      }),
    ),
    nieuw.length > 0 &&
      h(
        'section',
        { class: 'beleid__kaart', 'aria-labelledby': 'nieuw-kop' },
        h('h4', { class: 'utrecht-heading-3', id: 'nieuw-kop' }, 'Nieuw in Meldroute'),
        alinea('Deze signalen kwamen mee met een nieuwe versie. U kiest zelf of u ze overneemt.'),
        nieuw.map(({ vormtekst, uitFabriek: _, ...een }) => h('p', { class: 'beleid__erbij', key: een.code }, een.tekst, vormtekst !== undefined && ` (${vormtekst})`, ' ', knop('Overnemen', () => zet([...signalen, een]), 'secondary-action', { 'aria-label': `Overnemen: ${een.tekst}` }))),
      ),
    h('p', { class: 'beleid__erbij' }, knop('Signaal toevoegen', () => zet([...signalen, { code: nieuweCode(signalen), tekst: '', vorm: vormen[0]?.code, bron: 'aanname', verborgen: false }]))),
  );
}

/** A code that nobody has to think of; the number that follows the highest. */
export function nieuweCode(signalen: { code: string }[]): string {
  const hoogste = Math.max(0, ...signalen.map(({ code }) => Number(/^EIGEN_(\d+)$/.exec(code)?.[1] ?? 0)));
  return `EIGEN_${hoogste + 1}`;
}
