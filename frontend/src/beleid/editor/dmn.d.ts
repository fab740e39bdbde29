/** dmn-js comes without types; this is the part of it that we use. */
declare module 'dmn-js-shared/lib/base/EditingManager' {
  export default class EditingManager {
    constructor(options: Record<string, unknown>);
    importXML(xml: string, options?: { open?: boolean }): Promise<{ warnings: unknown[] }>;
    saveXML(options?: { format?: boolean }): Promise<{ xml: string }>;
    getViews(): { type: string; id: string; element: unknown }[];
    open(view: unknown): Promise<unknown>;
    getActiveViewer(): Weergave | undefined;
    attachTo(plek: Element): void;
    destroy(): void;
  }
  export interface Weergave {
    get<T>(naam: string): T;
    on(naam: string, bij: (gebeurtenis: { elementId?: string }) => void): void;
    on(naam: string, voorrang: number, bij: (gebeurtenis: { id: string; event: MouseEvent; stopPropagation(): void }) => void): void;
  }
}
declare module 'dmn-js-shared/lib/util/ModelUtil' {
  export function is(element: unknown, soort: string): boolean;
}
declare module 'dmn-js-decision-table/lib/Editor' {
  export default class Editor {
    constructor(options: Record<string, unknown>);
    getModules(): unknown[];
  }
}
declare module 'dmn-js-decision-table/lib/features/*' {
  const module: unknown;
  export default module;
}
declare module 'dmn-js-shared/lib/features/*' {
  const module: unknown;
  export default module;
}
