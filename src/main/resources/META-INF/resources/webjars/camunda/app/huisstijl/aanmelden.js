/*
 * There is one sign-in for all screens, and it is not that of the webapps. When a session is over, and after signing out,
 * they would show a form of their own that lets nobody in.
 */
const app = document.querySelector('base').getAttribute('href').split('/app/')[1].split('/')[0];

window.angular.module(`cam.${app}.custom`).run(['$rootScope', scope => {
  let leaving = false;

  // The server sends who is not signed in from the page to the sign-in, and back afterwards. Who is leaving is not signed
  // in either, and must get to where the sign-out goes on.
  scope.$on('authentication.login.required', event => {
    event.preventDefault();
    if (!leaving) {
      window.location.reload();
    }
  });

  scope.$on('authentication.logout.success', (event, answer) => {
    event.preventDefault();
    leaving = true;
    window.location.assign(answer.headers('X-Meldroute-Verder'));
  });
}]);
