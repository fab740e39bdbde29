package nl.meldroute.platform.beveiliging;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The question that a browser takes to the identity provider: in Dutch, and with the parameter
 * {@code ander} for another account than the one that is signed in there.
 */
class Inlogaanvraag implements OAuth2AuthorizationRequestResolver {

  static final String PAD = "/inloggen/met";

  private final DefaultOAuth2AuthorizationRequestResolver gewoon;

  Inlogaanvraag(ClientRegistrationRepository aanbieders) {
    this.gewoon = new DefaultOAuth2AuthorizationRequestResolver(aanbieders, PAD);
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest vraag) {
    return aangevuld(vraag, gewoon.resolve(vraag));
  }

  @Override
  public OAuth2AuthorizationRequest resolve(HttpServletRequest vraag, String aanbieder) {
    return aangevuld(vraag, gewoon.resolve(vraag, aanbieder));
  }

  private static OAuth2AuthorizationRequest aangevuld(
      HttpServletRequest vraag, OAuth2AuthorizationRequest aanvraag) {
    if (aanvraag == null) {
      return null;
    }
    return OAuth2AuthorizationRequest.from(aanvraag)
        .additionalParameters(
            meer -> {
              meer.put("ui_locales", "nl");
              if (vraag.getParameter("ander") != null) {
                meer.put("prompt", "login");
              }
            })
        .build();
  }
}
