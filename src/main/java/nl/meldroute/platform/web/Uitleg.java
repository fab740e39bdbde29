package nl.meldroute.platform.web;

/** What an HTTP status means for the person or system that gets it. */
record Uitleg(String titel, String tekst) {

  static Uitleg bij(int status) {
    return switch (status) {
      case 400 ->
          new Uitleg(
              "Onleesbaar verzoek",
              "Het verzoek is niet te lezen: stuur geldige JSON in UTF-8 naar een geldig adres. Er is niets opgeslagen.");
      case 401 -> new Uitleg("Niet aangemeld", "Meld u aan om verder te gaan.");
      case 403 ->
          new Uitleg(
              "Niet toegestaan",
              "Dit mag niet met uw rol, of uw sessie is verlopen. Meld u opnieuw aan en probeer het nog eens.");
      case 404 ->
          new Uitleg(
              "Niet gevonden", "Deze pagina of dit onderdeel bestaat niet, of is niet voor u.");
      case 405 -> new Uitleg("Niet mogelijk", "Deze handeling bestaat niet op dit adres.");
      case 406 -> new Uitleg("Niet mogelijk", "De dienst antwoordt in JSON (application/json).");
      case 409 -> new Uitleg("Conflict", "Dit is intussen gewijzigd. Laad het opnieuw.");
      case 413 -> new Uitleg("Te groot", "Het verzoek is te groot. Er is niets opgeslagen.");
      case 415 ->
          new Uitleg(
              "Soort inhoud niet ondersteund",
              "Stuur JSON in UTF-8 (Content-Type: application/json). Er is niets opgeslagen.");
      case 429 ->
          new Uitleg(
              "Te veel verzoeken", "U doet te veel verzoeken. Wacht even en probeer het opnieuw.");
      case 503 ->
          new Uitleg(
              "Even niet bereikbaar", "De dienst is even niet bereikbaar. Probeer het zo opnieuw.");
      default ->
          status < 500
              ? new Uitleg(
                  "Ongeldig verzoek",
                  "Dit verzoek kan niet worden verwerkt. Er is niets opgeslagen.")
              : new Uitleg(
                  "Storing",
                  "Er ging iets mis bij de dienst. Probeer het opnieuw; blijft het misgaan, bel dan de beheerder.");
    };
  }
}
