/*
 * The list of tasks: the most urgent on top, and what a card tells of a casus.
 *
 * A card tells number, municipality, form of exploitation and danger, in words. The engine knows codes only; the words, and what
 * it does not know, come from our API, which tells each user what they may know.
 */

const SPOED = 75;
const DIRECT = 100;

/** A list that refreshes itself every ten seconds is not a look into the casus store every ten seconds. */
const KEPT_MS = 5 * 60_000;

const shownByUs = ['casus', 'gemeente'];

const ask = path =>
  window
    .fetch(path, {headers: {Accept: 'application/json'}, redirect: 'manual'})
    .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status}`))));

let words;
const wordsOnce = () => {
  words ??= ask('/api/v1/woorden');
  words.catch(() => {
    words = undefined;
  });
  return words;
};

const known = new Map();
let wanted = new Set();

/** One question for all cards of a page. */
const headOf = number => {
  const kept = known.get(number);
  if (kept && kept.until > Date.now()) {
    return kept.head;
  }
  wanted.add(number);
  const head = Promise.resolve()
    .then(() => {
      if (wanted.size > 0) {
        const numbers = [...wanted];
        wanted = new Set();
        const query = numbers.map(one => `nummer=${encodeURIComponent(one)}`).join('&');
        const answer = ask(`/api/v1/casussen?grootte=100&${query}`);
        numbers.forEach(one => {
          known.get(one).answer = answer;
        });
      }
      return known.get(number).answer;
    })
    .then(heads => heads.find(({nummer}) => nummer === number));
  known.set(number, {head, until: Date.now() + KEPT_MS});
  head.catch(() => known.delete(number));
  return head;
};

const line = (className, text) => Object.assign(document.createElement('span'), {className, textContent: text});

const places = {BUITEN_REGIO: 'Buiten de regio', ONBEKEND: 'Gemeente onbekend'};

const draw = (card, task) => {
  const values = Object.fromEntries((task._embedded?.variable ?? []).map(({name, value}) => [name, value]));
  const urgent = task.priority >= DIRECT ? 'Direct' : task.priority >= SPOED ? 'Spoed' : '';
  const place = line('mr-kaart__plek', places[values.gemeente] ?? values.gemeente ?? '');
  const danger = line('mr-kaart__merk', '');
  const forms = line('mr-kaart__vorm', '');
  card.replaceChildren(
    ...[urgent && line('mr-kaart__merk', urgent), danger, values.casus && line('mr-kaart__casus', values.casus), place, forms].filter(Boolean)
  );
  // Without an answer the card keeps what the engine said; the tab "Dossier" says what is wrong.
  const nothing = () => undefined;
  wordsOnce().then(({gemeente}) => {
    place.textContent = places[values.gemeente] ?? gemeente[values.gemeente] ?? place.textContent;
  }, nothing);
  if (values.casus) {
    Promise.all([wordsOnce(), headOf(values.casus)]).then(([{vorm, gevaar}, head]) => {
      if (head) {
        const told = head.vormen.filter(code => code !== 'ONBEKEND');
        forms.textContent = told.map(code => vorm[code] ?? code).join(', ') || 'Vorm nog niet bekend';
        danger.textContent = head.gevaarniveau === 'GEEN' || head.geslotenOp ? '' : gevaar[head.gevaarniveau];
      }
    }, nothing);
  }
};

// Without an order in the address Tasklist puts the newest on top, and what has to be done at once somewhere below.
const order = [{sortBy: 'priority', sortOrder: 'desc'}, {sortBy: 'dueDate', sortOrder: 'asc'}];
if (!window.location.hash.includes('sorting=')) {
  const [path, query] = (window.location.hash || '#/').split('?');
  const sorted = `sorting=${encodeURIComponent(JSON.stringify(order))}`;
  window.history.replaceState(null, '', `${path}?${query ? `${query}&` : ''}${sorted}`);
}

const variables = 'filter-properties="filterProperties"';
const others = new WeakMap();

window.angular
  .module('cam.tasklist.custom')
  .directive('meldrouteCard', () => ({
    restrict: 'A',
    link: (scope, element) => scope.$watch('task', task => task && draw(element[0], task))
  }))
  // The same object for the same filter, or AngularJS would never be done looking.
  .filter('meldrouteOthers', () => properties => {
    if (properties && !others.has(properties)) {
      const rest = (properties.variables ?? []).filter(({name}) => !shownByUs.includes(name));
      others.set(properties, {...properties, variables: rest});
    }
    return properties && others.get(properties);
  })
  .run(['Views', plugins => {
    for (const card of plugins.getProviders({component: 'tasklist.card'})) {
      if (card.template.includes(variables)) {
        card.template =
          '<p class="mr-kaart" meldroute-card></p>' +
          card.template.replace(variables, 'filter-properties="filterProperties | meldrouteOthers"');
      }
    }
  }]);
