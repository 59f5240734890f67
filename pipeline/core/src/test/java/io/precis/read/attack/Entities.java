package io.precis.read.attack;

import java.util.function.UnaryOperator;

/**
 * The ways in which an XML document names what stands elsewhere.
 *
 * @param name of the way
 * @param doctype the declaration before a root element of a given name; an empty string for none
 * @param use what stands in the text to have it fetched
 */
record Entities(String name, UnaryOperator<String> doctype, String use) {
  /** No entity: what the same file is without an attack. */
  static Entities none() {
    return new Entities("plain", root -> "", "");
  }

  /** Entities in the document itself: one that declares others, one for the text. */
  static Entities internal(Place place) {
    return new Entities(
        "internal",
        root ->
            "<!DOCTYPE "
                + root
                + " [<!ENTITY % p SYSTEM \""
                + place.url("parameter")
                + "\"> %p; <!ENTITY h SYSTEM \""
                + place.url("general")
                + "\">]>",
        "&h;");
  }

  /** Declarations that stand elsewhere. */
  static Entities subset(Place place) {
    return new Entities(
        "subset",
        root ->
            "<!DOCTYPE "
                + root
                + " SYSTEM \""
                + place.url("subset.dtd")
                + "\" [<!ENTITY f SYSTEM \""
                + place.secretUri()
                + "\">]>",
        "&f;");
  }

  /** A file of this machine, and a public name with an address. */
  static Entities file(Place place) {
    return new Entities(
        "file",
        root ->
            "<!DOCTYPE "
                + root
                + " PUBLIC \"-//X//Y\" \""
                + place.url("public.dtd")
                + "\" [<!ENTITY f SYSTEM \""
                + place.secretUri()
                + "\">]>",
        "&f;");
  }
}
