package nl.meldroute.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForeignWordsTest {

  private final ForeignWords words = new ForeignWords();

  @Test
  void knowsTheWordsOfTheWebappsThatAreNotDutch() {
    assertThat(words.size()).isGreaterThan(1500);
    assertThat(words.in("Delete user\nBenutzer löschen\nTASK_NOT_FOUND\n{{ name }}")).hasSize(4);
  }

  @Test
  void letsDutchPass() {
    assertThat(words.in("Taak oppakken\nAccount van de gebruiker\nEr zijn geen autorisaties."))
        .isEmpty();
  }
}
