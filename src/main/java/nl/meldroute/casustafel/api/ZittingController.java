package nl.meldroute.casustafel.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.meldroute.casustafel.Zittingbeeld;
import nl.meldroute.casustafel.Zittingbeelden;
import nl.meldroute.casustafel.Zittingregel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sessions, for who has part in them. */
@RestController
@RequestMapping("/api/v1/zittingen")
class ZittingController {

  private final Zittingbeelden beelden;

  ZittingController(Zittingbeelden beelden) {
    this.beelden = beelden;
  }

  /** The sessions of the current user, the latest first. */
  @Operation(summary = "De zittingen waaraan u deelneemt")
  @GetMapping
  List<Zittingregel> zittingen() {
    return beelden.lijst();
  }

  /** A session as the current user may have it. */
  @Operation(
      summary = "Een zitting",
      description =
          "Alleen de punten, en van elk punt de lagen, waarvan u mag horen. 404: u neemt geen deel.")
  @GetMapping("/{nummer}")
  Zittingbeeld zitting(@PathVariable String nummer) {
    return beelden.zitting(nummer);
  }
}
