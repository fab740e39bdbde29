package nl.meldroute.regio;

import java.util.List;

/** What the start page tells a user beside what can be done; a module that has news gives it. */
public interface Startnieuws {

  /** Sentences, the newest first; empty when there is nothing new for the current user. */
  List<String> zinnen();
}
