package io.precis.student.template;

import io.precis.student.template.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes expressions of tokens, by Jinja's order of operators. */
final class ExpressionParser {
  private static final int MOST_NESTED = 100;
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  /** What ends a test that takes its argument without brackets. */
  private static final Set<String> NO_ARGUMENT =
      Set.of("else", "or", "and", "is", "if", "not", "in");

  private final Tokens tokens;
  private int depth;

  ExpressionParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** One expression, or several with commas between them, which are a list. */
  Expression tuple() {
    return tuple(this::whole);
  }

  /** One expression or several; an {@code if} behind it is not its own. */
  Expression tupleWithoutCondition() {
    return tuple(this::or);
  }

  private Expression tuple(Supplier<Expression> part) {
    Expression first = part.get();
    if (!tokens.peek().is(Kind.OPERATOR, ",")) {
      return first;
    }
    List<Expression> items = new ArrayList<>(List.of(first));
    while (tokens.taken(Kind.OPERATOR, ",")) {
      items.add(part.get());
    }
    return new Expression.Items(items);
  }

  Expression whole() {
    if (++depth > MOST_NESTED) {
      throw tokens.wrong("more than " + MOST_NESTED + " expressions within one another");
    }
    Expression value = or();
    while (tokens.taken(Kind.NAME, "if")) {
      Expression test = or();
      Optional<Expression> no =
          tokens.taken(Kind.NAME, "else") ? Optional.of(whole()) : Optional.empty();
      value = new Expression.Conditional(test, value, no);
    }
    depth--;
    return value;
  }

  private Expression or() {
    Expression left = and();
    while (tokens.taken(Kind.NAME, "or")) {
      left = new Expression.Binary("or", left, and());
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (tokens.taken(Kind.NAME, "and")) {
      left = new Expression.Binary("and", left, not());
    }
    return left;
  }

  private Expression not() {
    int times = 0;
    while (tokens.taken(Kind.NAME, "not")) {
      times++;
    }
    Expression value = comparison();
    for (int i = 0; i < times; i++) {
      value = new Expression.Unary("not", value);
    }
    return value;
  }

  private Expression comparison() {
    Expression first = sum();
    List<String> operators = new ArrayList<>();
    List<Expression> others = new ArrayList<>();
    while (true) {
      TemplateToken token = tokens.peek();
      boolean notIn = token.is(Kind.NAME, "not") && tokens.peek(1).is(Kind.NAME, "in");
      if (token.kind() == Kind.OPERATOR && COMPARISONS.contains(token.text())) {
        operators.add(tokens.next().text());
      } else if (tokens.taken(Kind.NAME, "in")) {
        operators.add("in");
      } else if (notIn) {
        tokens.next();
        tokens.next();
        operators.add("not in");
      } else {
        return others.isEmpty() ? first : new Expression.Comparison(first, operators, others);
      }
      others.add(sum());
    }
  }

  private Expression sum() {
    return binary(Set.of("+", "-"), this::joined);
  }

  private Expression joined() {
    return binary(Set.of("~"), this::product);
  }

  private Expression product() {
    return binary(Set.of("*", "/", "//", "%"), this::power);
  }

  private Expression power() {
    return binary(Set.of("**"), () -> unary(true));
  }

  private Expression binary(Set<String> operators, Supplier<Expression> operand) {
    Expression left = operand.get();
    while (tokens.peek().kind() == Kind.OPERATOR && operators.contains(tokens.peek().text())) {
      left = new Expression.Binary(tokens.next().text(), left, operand.get());
    }
    return left;
  }

  private Expression unary(boolean filtered) {
    int signs = 0;
    boolean minus = false;
    while (tokens.peek().is(Kind.OPERATOR, "-") || tokens.peek().is(Kind.OPERATOR, "+")) {
      minus ^= tokens.next().text().equals("-");
      signs++;
    }
    Expression value = reached(primary());
    if (signs > 0) {
      value = new Expression.Unary(minus ? "-" : "+", value);
    }
    return filtered ? filtered(value) : value;
  }

  private Expression primary() {
    TemplateToken token = tokens.next();
    return switch (token.kind()) {
      case NAME -> named(token.text());
      case STRING -> {
        StringBuilder text = new StringBuilder(token.text());
        while (tokens.peek().kind() == Kind.STRING) {
          text.append(tokens.next().text());
        }
        yield new Expression.Constant(text.toString());
      }
      case INTEGER, FLOAT -> new Expression.Constant(number(token));
      case OPERATOR -> bracketed(token);
      default -> throw tokens.wrong("an expression is missing");
    };
  }

  private Object number(TemplateToken token) {
    try {
      return token.kind() == Kind.INTEGER
          ? (Object) Long.parseLong(token.text())
          : (Object) Double.parseDouble(token.text());
    } catch (NumberFormatException e) {
      throw tokens.wrong("\"" + token.text() + "\" is no number");
    }
  }

  private static Expression named(String name) {
    return switch (name) {
      case "true", "True" -> new Expression.Constant(true);
      case "false", "False" -> new Expression.Constant(false);
      case "none", "None" -> new Expression.Constant(null);
      default -> new Expression.Name(name);
    };
  }

  private Expression bracketed(TemplateToken open) {
    switch (open.text()) {
      case "(" -> {
        if (tokens.taken(Kind.OPERATOR, ")")) {
          return new Expression.Items(List.of());
        }
        Expression inside = whole();
        boolean list = tokens.peek().is(Kind.OPERATOR, ",");
        List<Expression> items = new ArrayList<>(List.of(inside));
        while (tokens.taken(Kind.OPERATOR, ",") && !tokens.peek().is(Kind.OPERATOR, ")")) {
          items.add(whole());
        }
        tokens.take(Kind.OPERATOR, ")");
        return list ? new Expression.Items(items) : inside;
      }
      case "[" -> {
        return new Expression.Items(list("]"));
      }
      case "{" -> {
        return dictionary();
      }
      default -> throw tokens.wrong("\"" + open.text() + "\" is not expected");
    }
  }

  private List<Expression> list(String close) {
    List<Expression> items = new ArrayList<>();
    while (!tokens.taken(Kind.OPERATOR, close)) {
      items.add(whole());
      if (!tokens.peek().is(Kind.OPERATOR, close)) {
        tokens.take(Kind.OPERATOR, ",");
      }
    }
    return items;
  }

  private Expression dictionary() {
    List<Expression> keys = new ArrayList<>();
    List<Expression> items = new ArrayList<>();
    while (!tokens.taken(Kind.OPERATOR, "}")) {
      keys.add(whole());
      tokens.take(Kind.OPERATOR, ":");
      items.add(whole());
      if (!tokens.peek().is(Kind.OPERATOR, "}")) {
        tokens.take(Kind.OPERATOR, ",");
      }
    }
    return new Expression.Dictionary(keys, items);
  }

  /** What is reached from {@code value} by points, brackets and calls. */
  private Expression reached(Expression value) {
    Expression reached = value;
    while (true) {
      if (tokens.taken(Kind.OPERATOR, ".")) {
        TemplateToken name = tokens.next();
        reached =
            name.kind() == Kind.INTEGER
                ? new Expression.Item(reached, new Expression.Constant(number(name)))
                : new Expression.Attribute(reached, name.text());
      } else if (tokens.taken(Kind.OPERATOR, "[")) {
        reached = item(reached);
      } else if (tokens.peek().is(Kind.OPERATOR, "(")) {
        reached = new Expression.Call(reached, argumentsIfAny());
      } else {
        return reached;
      }
    }
  }

  private Expression item(Expression of) {
    Optional<Expression> from = part();
    if (!tokens.taken(Kind.OPERATOR, ":")) {
      tokens.take(Kind.OPERATOR, "]");
      return new Expression.Item(of, from.orElseThrow(() -> tokens.wrong("an index is missing")));
    }
    Optional<Expression> to = part();
    Optional<Expression> by = tokens.taken(Kind.OPERATOR, ":") ? part() : Optional.empty();
    tokens.take(Kind.OPERATOR, "]");
    return new Expression.Slice(of, from, to, by);
  }

  private Optional<Expression> part() {
    boolean none = tokens.peek().is(Kind.OPERATOR, ":") || tokens.peek().is(Kind.OPERATOR, "]");
    return none ? Optional.empty() : Optional.of(whole());
  }

  private Expression filtered(Expression value) {
    Expression filtered = value;
    while (true) {
      if (tokens.taken(Kind.OPERATOR, "|")) {
        String name = tokens.take(Kind.NAME).text();
        filtered = new Expression.Filter(filtered, name, argumentsIfAny());
      } else if (tokens.taken(Kind.NAME, "is")) {
        filtered = test(filtered);
      } else {
        return filtered;
      }
    }
  }

  private Expression test(Expression of) {
    boolean not = tokens.taken(Kind.NAME, "not");
    String name = tokens.take(Kind.NAME).text();
    TemplateToken next = tokens.peek();
    Expression.Arguments arguments;
    boolean word = next.kind() == Kind.NAME && !NO_ARGUMENT.contains(next.text());
    boolean literal =
        next.kind() == Kind.STRING
            || next.kind() == Kind.INTEGER
            || next.kind() == Kind.FLOAT
            || next.is(Kind.OPERATOR, "[")
            || next.is(Kind.OPERATOR, "{");
    if (word || literal) {
      arguments = new Expression.Arguments(List.of(reached(primary())), Map.of());
    } else {
      arguments = argumentsIfAny();
    }
    Expression test = new Expression.Test(of, name, arguments);
    return not ? new Expression.Unary("not", test) : test;
  }

  /** Arguments in brackets; none where there are none. */
  Expression.Arguments argumentsIfAny() {
    if (!tokens.taken(Kind.OPERATOR, "(")) {
      return Expression.Arguments.NONE;
    }
    List<Expression> plain = new ArrayList<>();
    Map<String, Expression> named = new LinkedHashMap<>();
    while (!tokens.taken(Kind.OPERATOR, ")")) {
      if (tokens.peek().kind() == Kind.NAME && tokens.peek(1).is(Kind.OPERATOR, "=")) {
        String name = tokens.next().text();
        tokens.next();
        named.put(name, whole());
      } else if (tokens.taken(Kind.OPERATOR, "*")) {
        plain.add(new Expression.Spread(whole()));
      } else {
        plain.add(whole());
      }
      if (!tokens.peek().is(Kind.OPERATOR, ")")) {
        tokens.take(Kind.OPERATOR, ",");
      }
    }
    return new Expression.Arguments(plain, named);
  }
}
