package nl.meldroute.gevaar.api;

import java.util.List;
import nl.meldroute.gevaar.EersteContact;
import nl.meldroute.gevaar.EersteContact.Kerncijfer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The key figure of acute danger: as a page for the manager, and for systems. */
@Controller
class EersteContactController {

  private final EersteContact eersteContact;

  EersteContactController(EersteContact eersteContact) {
    this.eersteContact = eersteContact;
  }

  /** How long it took from the report to the first contact that was confirmed, per region. */
  @GetMapping("/api/v1/cijfers/eerste-contact")
  @ResponseBody
  List<Kerncijfer> cijfers() {
    return eersteContact.eigenCijfers();
  }

  @GetMapping("/eerste-contact")
  String pagina(Model model) {
    model.addAttribute("mag", eersteContact.leidtRegio());
    model.addAttribute("cijfers", eersteContact.cijfers());
    return "eerste-contact";
  }
}
