package io.precis.ground.quantity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Canonical names of currencies and units of measure, English and Chinese. */
final class Units {
  private static final Map<String, String> CURRENCIES = new HashMap<>();
  private static final Map<String, String> MEASURES = new HashMap<>();

  static {
    currency("USD", "$", "usd", "dollar", "dollars", "美元", "美金");
    currency("EUR", "€", "eur", "euro", "euros", "欧元");
    currency("GBP", "£", "gbp", "pound", "pounds", "英镑");
    currency("CNY", "¥", "￥", "cny", "rmb", "yuan", "renminbi", "元", "人民币", "块");
    currency("JPY", "jpy", "yen", "日元");
    currency("INR", "₹", "inr", "rupee", "rupees");
    currency("KRW", "₩", "krw", "won");
    currency("CENT", "cent", "cents");
    measure("second", "second", "seconds", "sec", "secs", "秒");
    measure("minute", "minute", "minutes", "min", "mins", "分钟");
    measure("hour", "hour", "hours", "hr", "hrs", "小时");
    measure("day", "day", "days", "天");
    measure("week", "week", "weeks", "周", "星期");
    measure("month", "month", "months", "个月");
    measure("year", "year", "years", "yr", "yrs");
    measure("century", "century", "centuries", "世纪");
    measure("millisecond", "ms", "millisecond", "milliseconds", "毫秒");
    measure("metre", "m", "metre", "metres", "meter", "meters", "米");
    measure("kilometre", "km", "kilometre", "kilometres", "kilometer", "kilometers", "公里", "千米");
    measure("centimetre", "cm", "centimetre", "centimetres", "centimeter", "centimeters", "厘米");
    measure("millimetre", "mm", "millimetre", "millimetres", "millimeter", "millimeters", "毫米");
    measure("mile", "mile", "miles", "mi", "英里");
    measure("foot", "foot", "feet", "ft");
    measure("inch", "inch", "inches");
    measure("gram", "g", "gram", "grams", "克");
    measure("kilogram", "kg", "kilogram", "kilograms", "公斤", "千克");
    measure("tonne", "tonne", "tonnes", "ton", "tons", "吨");
    measure("byte", "byte", "bytes", "字节");
    measure("kilobyte", "kb", "kib", "kilobyte", "kilobytes");
    measure("megabyte", "mb", "mib", "megabyte", "megabytes");
    measure("gigabyte", "gb", "gib", "gigabyte", "gigabytes");
    measure("terabyte", "tb", "tib", "terabyte", "terabytes");
    measure("hertz", "hz");
    measure("gigahertz", "ghz");
    measure("megahertz", "mhz");
    measure("degree", "degree", "degrees", "°", "度");
    measure("watt", "w", "watt", "watts");
    measure("kilowatt", "kw", "kilowatt", "kilowatts", "千瓦");
    measure("megawatt", "mw", "megawatt", "megawatts", "兆瓦");
    measure("hectare", "hectare", "hectares", "ha", "公顷");
    measure("acre", "acre", "acres", "亩");
    measure("litre", "litre", "litres", "liter", "liters", "升");
  }

  private Units() {}

  private static void currency(String name, String... written) {
    for (String key : written) {
      CURRENCIES.put(key, name);
    }
  }

  private static void measure(String name, String... written) {
    for (String key : written) {
      MEASURES.put(key, name);
    }
  }

  /** The currency that a sign or word names; the yen sign is read as yuan. */
  static Optional<String> currency(String key) {
    return Optional.ofNullable(CURRENCIES.get(key));
  }

  static Optional<String> measure(String key) {
    return Optional.ofNullable(MEASURES.get(key));
  }
}
