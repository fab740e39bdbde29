package nl.meldroute.platform.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.meldroute.Meldroutetest;
import nl.meldroute.Websessie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@Meldroutetest
class PaginanonceTest {

  private static final Pattern NONCE = Pattern.compile("nonce[=-][\"']?([A-Za-z0-9_-]+)");

  @Autowired private Environment omgeving;

  @Test
  void aPageOfTasklistFitsItsOwnContentPolicyWhileManyPeopleLoadPagesAtOnce() throws Exception {
    Websessie sessie = Websessie.van("enschede-aandachtsfunctionaris", omgeving);
    Callable<HttpResponse<String>> laad = () -> sessie.haal("/camunda/app/tasklist/default/");
    ExecutorService mensen = Executors.newFixedThreadPool(8);
    try {
      List<Callable<HttpResponse<String>>> bezoeken = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        bezoeken.add(laad);
      }
      for (Future<HttpResponse<String>> bezoek : mensen.invokeAll(bezoeken)) {
        HttpResponse<String> pagina = bezoek.get();
        assertThat(nonces(pagina.body()))
            .isNotEmpty()
            .containsOnly(
                nonces(pagina.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .get(0));
      }
    } finally {
      mensen.shutdownNow();
    }
  }

  private static List<String> nonces(String tekst) {
    return NONCE.matcher(tekst).results().map((MatchResult nonce) -> nonce.group(1)).toList();
  }
}
