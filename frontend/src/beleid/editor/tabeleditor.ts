import addRule from 'dmn-js-decision-table/lib/features/add-rule';
import annotationsEditor from 'dmn-js-decision-table/lib/features/annotations/editor';
import annotations from 'dmn-js-decision-table/lib/features/annotations';
import cellSelection from 'dmn-js-decision-table/lib/features/cell-selection';
import columnResize from 'dmn-js-decision-table/lib/features/column-resize';
import createInputs from 'dmn-js-decision-table/lib/features/create-inputs';
import decisionTableHeadEditor from 'dmn-js-decision-table/lib/features/decision-table-head/editor';
import decisionTableProperties from 'dmn-js-decision-table/lib/features/decision-table-properties';
import decisionTablePropertiesEditor from 'dmn-js-decision-table/lib/features/decision-table-properties/editor';
import description from 'dmn-js-decision-table/lib/features/description';
import dragAndDrop from 'dmn-js-decision-table/lib/features/drag-and-drop';
import expressionLanguage from 'dmn-js-decision-table/lib/features/expression-language';
import hitPolicy from 'dmn-js-decision-table/lib/features/hit-policy';
import hitPolicyEditor from 'dmn-js-decision-table/lib/features/hit-policy/editor';
import viewDrd from 'dmn-js-decision-table/lib/features/view-drd';
import Editor from 'dmn-js-decision-table/lib/Editor';
import EditingManager, { type Weergave } from 'dmn-js-shared/lib/base/EditingManager';
import { is } from 'dmn-js-shared/lib/util/ModelUtil';
import { vertaal } from './vertaling';

/**
 * What the contract of a table fixes cannot be changed here: its name, its columns with their questions and values, how
 * rules count, the language of cells. The server refuses it too. Dragging sets styles that our content security policy
 * refuses; rules move with buttons, which a keyboard reaches as well.
 */
const NIET: unknown[] = [
  columnResize,
  createInputs,
  decisionTableHeadEditor,
  decisionTableProperties,
  decisionTablePropertiesEditor,
  description,
  dragAndDrop,
  expressionLanguage,
  hitPolicy,
  hitPolicyEditor,
  viewDrd,
];

/** Before the listeners of dmn-js itself. */
const VOORRANG = 2000;

class Regeleditor extends Editor {
  override getModules(): unknown[] {
    return [...super.getModules().filter((module) => !NIET.includes(module)), addRule, annotations, annotationsEditor, cellSelection];
  }
}

/** Shows the one decision table of a file, and nothing else of it. */
class Tabelbeheer extends EditingManager {
  _getViewProviders() {
    return [
      {
        id: 'decisionTable',
        constructor: Regeleditor,
        opens: (element: { decisionLogic?: unknown }) => is(element, 'dmn:Decision') && is(element.decisionLogic, 'dmn:DecisionTable'),
      },
    ];
  }
}

interface Regelelement {
  id: string;
  businessObject: { id: string; description?: string };
  cells: { id: string; businessObject: { text?: string } }[];
}

interface Commandostapel {
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

interface Modellering {
  addRow(wat: { type: string }, index?: number): Regelelement;
  moveRow(regel: Regelelement, index: number): void;
  removeRow(regel: Regelelement): void;
}

export interface Gehoor {
  /** A cell, an explanation or the order of rules changed. */
  bijWijziging(): void;
  bijKeuze(): void;
}

/** The rules of one table in dmn-js, with the rest of the table locked. */
export class Tabeleditor {
  private readonly beheer: Tabelbeheer;
  private readonly waarnemer = new MutationObserver(() => this.benoem());
  private weergave: Weergave | undefined;
  private laatste: string | undefined;

  constructor(
    private readonly plek: HTMLElement,
    private readonly gehoor: Gehoor,
  ) {
    this.beheer = new Tabelbeheer({
      container: plek,
      common: {
        // Cells are plain text boxes: the FEEL editor of dmn-js explains and completes in English.
        expressionLanguages: { options: [{ value: 'cel', label: 'FEEL' }], defaults: { editor: 'cel' } },
      },
      decisionTable: { additionalModules: [{ translate: ['value', vertaal] }] },
    });
  }

  async open(dmn: string): Promise<void> {
    await this.beheer.importXML(dmn, { open: false });
    const tabel = this.beheer.getViews().find(({ type }) => type === 'decisionTable');
    if (!tabel) throw new Error('Geen beslistabel in het concept');
    await this.beheer.open(tabel);
    const weergave = this.beheer.getActiveViewer()!;
    this.weergave = weergave;
    this.laatste = undefined;
    weergave.on('commandStack.changed', () => {
      this.verbeter();
      this.gehoor.bijWijziging();
    });
    // dmn-js counts from the top of the page, which is wrong once the page was scrolled.
    weergave.on('cell.contextmenu', VOORRANG, (gebeurtenis) => {
      gebeurtenis.event.preventDefault();
      gebeurtenis.stopPropagation();
      const { clientX: x, clientY: y } = gebeurtenis.event;
      weergave.get<{ open(waar: { x: number; y: number }, wat: Record<string, unknown>): void }>('contextMenu').open({ x, y }, { contextMenuType: 'context-menu', event: gebeurtenis.event, id: gebeurtenis.id });
    });
    weergave.on('cellSelection.changed', ({ elementId }) => {
      const regel = elementId ? this.regelVan(elementId) : undefined;
      if (regel) this.laatste = regel.id;
      this.gehoor.bijKeuze();
    });
    this.waarnemer.observe(this.plek, { childList: true, subtree: true });
    this.verbeter();
  }

  async dmn(): Promise<string> {
    return (await this.beheer.saveXML({ format: true })).xml;
  }

  get kanTerug(): boolean {
    return this.weergave !== undefined && this.stapel.canUndo();
  }

  get kanVooruit(): boolean {
    return this.weergave !== undefined && this.stapel.canRedo();
  }

  terug(): void {
    this.stapel.undo();
  }

  vooruit(): void {
    this.stapel.redo();
  }

  /** The number of the rule that somebody works in, from 1. */
  get gekozen(): number | undefined {
    const index = this.regels.findIndex(({ id }) => id === this.laatste);
    return index < 0 ? undefined : index + 1;
  }

  get gekozenRegel(): string | undefined {
    return this.gekozen === undefined ? undefined : this.laatste;
  }

  /** Rules without an explanation, by their numbers. */
  get zonderToelichting(): number[] {
    return this.regels.flatMap(({ businessObject }, index) => (businessObject.description?.trim() ? [] : [index + 1]));
  }

  nummerVan(regel: string): number | undefined {
    const index = this.regels.findIndex(({ id }) => id === regel);
    return index < 0 ? undefined : index + 1;
  }

  voegToe(): void {
    const index = this.gekozen ?? this.regels.length;
    this.kies(this.modellering.addRow({ type: 'dmn:DecisionRule' }, index).id);
  }

  /** Below the rule that it is a copy of, ready to be changed. */
  kopieer(): void {
    const bron = this.regels[(this.gekozen ?? 0) - 1];
    if (!bron) return;
    const acties = this.weergave!.get<{ trigger(actie: string, wat: { element: Regelelement }): void }>('editorActions');
    acties.trigger('copy', { element: bron });
    acties.trigger('pasteAfter', { element: bron });
    const nieuw = this.regels[this.regels.indexOf(bron) + 1];
    if (nieuw) this.kies(nieuw.id);
  }

  verwijder(): void {
    const regel = this.regels[(this.gekozen ?? 0) - 1];
    if (!regel || this.regels.length === 1) return;
    const buur = this.regels[this.gekozen!] ?? this.regels[this.gekozen! - 2];
    this.modellering.removeRow(regel);
    if (buur) this.kies(buur.id);
  }

  verplaats(stap: -1 | 1): void {
    const regel = this.regels[(this.gekozen ?? 0) - 1];
    const naar = (this.gekozen ?? 0) - 1 + stap;
    if (!regel || naar < 0 || naar >= this.regels.length) return;
    this.modellering.moveRow(regel, naar);
    this.kies(regel.id);
  }

  /** Goes to the first cell of a rule; whether the rule is there. */
  kies(regel: string): boolean {
    const element = this.regels.find(({ id }) => id === regel);
    const cel = element && this.plek.querySelector<HTMLElement>(`[data-element-id="${CSS.escape(element.cells[0]?.id ?? '')}"]`);
    if (!cel) return false;
    this.laatste = regel;
    cel.closest('tr')?.scrollIntoView({ block: 'center' });
    (cel.querySelector<HTMLElement>('[contenteditable]') ?? cel).focus({ preventScroll: true });
    this.gehoor.bijKeuze();
    return true;
  }

  sluit(): void {
    this.waarnemer.disconnect();
    this.beheer.destroy();
  }

  private get stapel(): Commandostapel {
    return this.weergave!.get<Commandostapel>('commandStack');
  }

  private get modellering(): Modellering {
    return this.weergave!.get<Modellering>('modeling');
  }

  private get regels(): Regelelement[] {
    return this.weergave?.get<{ getRoot(): { rows?: Regelelement[] } }>('sheet').getRoot().rows ?? [];
  }

  private regelVan(elementId: string): Regelelement | undefined {
    return this.regels.find(({ id, cells }) => id === elementId || cells.some((cel) => cel.id === elementId));
  }

  /** Tells which rule and which column a cell belongs to, because dmn-js calls all of them the same. */
  private verbeter(): void {
    requestAnimationFrame(() => {
      const koppen = [...this.plek.querySelectorAll<HTMLElement>('thead th')].map((kop) => (kop.querySelector('.input-label, .output-label')?.textContent ?? kop.textContent ?? '').trim());
      this.plek.querySelectorAll('tbody tr').forEach((rij, regel) => {
        [...rij.children].forEach((cel, kolom) => cel.querySelector('[contenteditable]')?.setAttribute('aria-label', `Regel ${regel + 1}, ${koppen[kolom] ?? ''}`));
      });
    });
  }

  /** Names what dmn-js leaves without a name, or names in English. */
  private benoem(): void {
    this.plek.querySelectorAll('[role="menu"]').forEach((menu) => menu.setAttribute('aria-label', 'Wat u met de regel kunt doen'));
    this.plek.querySelectorAll('.item-toggle:not([aria-label])').forEach((vinkje) => vinkje.setAttribute('aria-label', vinkje.parentElement?.textContent?.trim() ?? ''));
    this.plek.querySelectorAll('.index-column:empty').forEach((kop) => (kop.textContent = 'Nr.'));
  }
}
