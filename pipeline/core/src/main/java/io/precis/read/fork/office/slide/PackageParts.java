package io.precis.read.fork.office.slide;

import java.io.IOException;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The parts of a package, which slides refer to. */
public interface PackageParts {
  List<String> names();

  /** Reads a part; one that is not there says nothing. */
  void scan(String part, DefaultHandler handler) throws IOException, SAXException, TikaException;
}
