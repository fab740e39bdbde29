package nl.meldroute.platform.sessie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.meldroute.platform.Gebruiker;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/** What goes into the table of sessions, and what may come out of it. */
class SessieinhoudTest {

  private final Sessieinhoud inhoud = new Sessieinhoud(getClass().getClassLoader());

  @Test
  void whoIsSignedInComesBackAsTheSameUser() {
    var gebruiker =
        new Gebruiker("j-voorbeeld", "Jo Voorbeeld", List.of("groep"), List.of("regio"));
    var aanmelding =
        UsernamePasswordAuthenticationToken.authenticated(
            gebruiker, null, List.of(new SimpleGrantedAuthority("groep")));
    aanmelding.setDetails(new WebAuthenticationDetails(new MockHttpServletRequest()));
    var terug = (SecurityContextImpl) heenEnWeer(new SecurityContextImpl(aanmelding));
    assertThat(terug.getAuthentication()).isEqualTo(aanmelding);
    assertThat(terug.getAuthentication().getPrincipal()).isEqualTo(gebruiker);
  }

  @Test
  void whatTheWebappsKnowOfAUserComesBack() {
    var gebruiker = new UserAuthentication("j-voorbeeld", "default");
    gebruiker.setGroupIds(List.of("groep"));
    gebruiker.setTenantIds(List.of("regio"));
    var webapps = new Authentications();
    webapps.addOrReplace(gebruiker);
    var terug = (Authentications) heenEnWeer(webapps);
    assertThat(terug.getAuthenticationForProcessEngine("default")).isEqualTo(gebruiker);
    assertThat(terug.getAuthentications().get(0).getGroupIds()).containsExactly("groep");
  }

  @Test
  void thePageThatWasAskedForAndTheClaimsOfAnIdentityProviderComeBack() {
    var vraag = new MockHttpServletRequest("GET", "/melden");
    assertThat(((DefaultSavedRequest) heenEnWeer(new DefaultSavedRequest(vraag))).getRedirectUrl())
        .endsWith("/melden");
    Map<String, Object> claims =
        Map.of("groups", List.of("groep"), "iat", Instant.parse("2026-01-31T12:00:00Z"));
    assertThat(heenEnWeer(claims)).isEqualTo(claims);
  }

  /** A failed sign-in leaves its failure in the session, with the password that was typed. */
  @Test
  void aPasswordThatWasTypedWrongIsNotStored() {
    var fout = new BadCredentialsException("Onbekende combinatie");
    fout.setAuthenticationRequest(
        UsernamePasswordAuthenticationToken.unauthenticated(
            "j-voorbeeld", "bijna-goed-wachtwoord"));
    byte[] bytes = inhoud.bewaar(fout);
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("bijna-goed");
    assertThat(inhoud.lees(bytes)).isNull();
  }

  @Test
  void aClassThatDoesNotBelongInASessionIsNotBuilt() throws Exception {
    assertThat(inhoud.lees(geschreven(new File("/etc/passwd")))).isNull();
    assertThat(inhoud.lees(geschreven(List.of("goed", new File("x"))))).isNull();
  }

  @Test
  void whatCannotBeReadAnyMoreCountsAsNothing() {
    assertThat(inhoud.lees("van een oude versie".getBytes(StandardCharsets.UTF_8))).isNull();
    assertThat(inhoud.lees(new byte[0])).isNull();
  }

  @Test
  void whatCannotBeStoredIsAFaultOfOurs() {
    assertThatThrownBy(() -> inhoud.bewaar(new Object())).hasMessageContaining("java.lang.Object");
  }

  private Object heenEnWeer(Object waarde) {
    return inhoud.lees(inhoud.bewaar(waarde));
  }

  private static byte[] geschreven(Object waarde) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var uit = new ObjectOutputStream(bytes)) {
      uit.writeObject(waarde);
    }
    return bytes.toByteArray();
  }
}
