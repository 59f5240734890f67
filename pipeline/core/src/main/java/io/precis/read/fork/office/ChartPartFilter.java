package io.precis.read.fork.office;

import io.precis.read.fork.office.xml.OfficeXmlFilter;
import java.math.BigDecimal;
import java.math.MathContext;
import org.xml.sax.Attributes;

/**
 * Writes the values of a chart with as many digits as programs show: the file has those of the
 * binary number, 4.3000000000000007 for 4.3.
 */
final class ChartPartFilter extends OfficeXmlFilter {
  private static final MathContext SHOWN = new MathContext(15);
  private static final int LONGEST_SHOWN = 16;

  private boolean value;

  @Override
  protected boolean drops(String name, Attributes attributes) {
    value = name.equals("v");
    return false;
  }

  @Override
  protected String text(String text) {
    return value && text.length() > LONGEST_SHOWN && text.matches("-?\\d{1,15}\\.\\d{1,20}")
        ? new BigDecimal(text).round(SHOWN).stripTrailingZeros().toPlainString()
        : text;
  }

  @Override
  protected void ended(String name) {
    value = false;
  }
}
