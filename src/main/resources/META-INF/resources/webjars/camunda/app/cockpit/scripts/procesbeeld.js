/*
 * What Meldroute adds to Cockpit for managers. Each part asks /api/v1/procesbeeld, which answers for the regions of who is
 * signed in and knows no persons.
 */
import stand from './procesbeeld/stand.js';
import tabelgebruik from './procesbeeld/tabelgebruik.js';
import verloop from './procesbeeld/verloop.js';
import warmtekaart from './procesbeeld/warmtekaart.js';
import zaken from './procesbeeld/zaken.js';

const titels = {'/meldroute': 'Meldroute', '/afgerond': 'Afgeronde zaken', '/afgerond/:id': 'Verloop van een zaak'};

window.angular.module('cam.cockpit.custom').run(['$route', '$rootScope', 'page', (route, scope, page) => {
  // Cockpit's own first page counts definitions; a manager comes for what happens.
  route.routes[null].redirectTo = '/meldroute';

  scope.$on('$routeChangeSuccess', (gebeurtenis, {$$route: nieuwe}) => {
    if (titels[nieuwe?.originalPath]) {
      page.titleSet(titels[nieuwe.originalPath]);
    }
  });
}]);

export default [...stand, ...zaken, ...verloop, ...warmtekaart, ...tabelgebruik];
