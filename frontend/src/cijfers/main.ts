import './cijfers.css';
import type { Regiodeel } from './cijfers';
import { Cijferpagina } from './pagina';

const plek = document.querySelector<HTMLElement>('#cijfers');
if (plek) new Cijferpagina(plek, JSON.parse(plek.dataset['regios'] ?? '{}') as Record<string, Regiodeel>).begin();
