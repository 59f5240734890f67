package io.precis.student.template;

import io.precis.student.template.TemplateToken.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes statements of tokens. */
final class Parser {
  /** Blocks within one another; templates of today nest less than ten. */
  private static final int MOST_NESTED = 60;

  private final Tokens tokens;
  private final ExpressionParser expressions;
  private int depth;

  Parser(List<TemplateToken> tokens) {
    this.tokens = new Tokens(tokens);
    this.expressions = new ExpressionParser(this.tokens);
  }

  List<Statement> template() {
    List<Statement> body = body(Set.of());
    tokens.take(Kind.END);
    return body;
  }

  /** Statements up to a block that begins with one of {@code ends}, which is left. */
  private List<Statement> body(Set<String> ends) {
    if (++depth > MOST_NESTED) {
      throw tokens.wrong("more than " + MOST_NESTED + " blocks within one another");
    }
    List<Statement> body = new ArrayList<>();
    while (true) {
      TemplateToken token = tokens.peek();
      boolean ended = token.kind() == Kind.BLOCK && ends.contains(tokens.peek(1).text());
      if (token.kind() == Kind.END || ended) {
        depth--;
        return body;
      }
      statement(body);
    }
  }

  private void statement(List<Statement> into) {
    TemplateToken token = tokens.next();
    switch (token.kind()) {
      case DATA -> into.add(new Statement.Data(token.text()));
      case PRINT -> {
        into.add(new Statement.Print(expressions.tuple()));
        tokens.take(Kind.PRINT_END);
      }
      case BLOCK -> block(tokens.take(Kind.NAME).text(), into);
      default -> throw tokens.wrong("\"" + token.text() + "\" is not expected");
    }
  }

  private void block(String name, List<Statement> into) {
    switch (name) {
      case "if" -> into.add(conditional());
      case "for" -> into.add(loop());
      case "set" -> into.add(assignment());
      case "macro" -> into.add(macro());
      case "filter" -> into.add(filtered());
      case "call" -> into.add(called());
      case "generation" -> {
        tokens.take(Kind.BLOCK_END);
        into.addAll(body(Set.of("endgeneration")));
        end("endgeneration");
      }
      case "break" -> jump(Statement.Next.BREAK, into);
      case "continue" -> jump(Statement.Next.CONTINUE, into);
      default -> throw tokens.wrong("\"" + name + "\" is no block of a chat template");
    }
  }

  private void jump(Statement.Next where, List<Statement> into) {
    tokens.take(Kind.BLOCK_END);
    into.add(new Statement.Jump(where));
  }

  private void end(String name) {
    tokens.take(Kind.BLOCK);
    tokens.take(Kind.NAME, name);
    if (name.equals("endmacro") && tokens.peek().kind() == Kind.NAME) {
      tokens.next();
    }
    tokens.take(Kind.BLOCK_END);
  }

  private Statement conditional() {
    List<Expression> tests = new ArrayList<>();
    List<List<Statement>> bodies = new ArrayList<>();
    tests.add(expressions.tuple());
    while (true) {
      tokens.take(Kind.BLOCK_END);
      bodies.add(body(Set.of("elif", "else", "endif")));
      tokens.take(Kind.BLOCK);
      String name = tokens.take(Kind.NAME).text();
      if (name.equals("endif")) {
        tokens.take(Kind.BLOCK_END);
        return new Statement.If(tests, bodies);
      }
      tests.add(name.equals("elif") ? expressions.tuple() : new Expression.Constant(true));
    }
  }

  private Statement loop() {
    List<String> names = names();
    tokens.take(Kind.NAME, "in");
    Expression items = expressions.tupleWithoutCondition();
    Optional<Expression> test =
        tokens.taken(Kind.NAME, "if") ? Optional.of(expressions.whole()) : Optional.empty();
    tokens.taken(Kind.NAME, "recursive");
    tokens.take(Kind.BLOCK_END);
    List<Statement> body = body(Set.of("else", "endfor"));
    List<Statement> otherwise = List.of();
    if (tokens.peek(1).text().equals("else")) {
      end("else");
      otherwise = body(Set.of("endfor"));
    }
    end("endfor");
    return new Statement.For(names, items, test, body, otherwise);
  }

  private List<String> names() {
    boolean bracketed = tokens.taken(Kind.OPERATOR, "(");
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.take(Kind.NAME).text());
    } while (tokens.taken(Kind.OPERATOR, ","));
    if (bracketed) {
      tokens.take(Kind.OPERATOR, ")");
    }
    return names;
  }

  private Statement assignment() {
    List<String> names = names();
    Optional<String> attribute =
        tokens.taken(Kind.OPERATOR, ".")
            ? Optional.of(tokens.take(Kind.NAME).text())
            : Optional.empty();
    if (tokens.taken(Kind.OPERATOR, "=")) {
      Expression value = expressions.tuple();
      tokens.take(Kind.BLOCK_END);
      return new Statement.Assignment(names, attribute, value);
    }
    tokens.take(Kind.BLOCK_END);
    Expression value = new Statement.Captured(body(Set.of("endset")));
    end("endset");
    return new Statement.Assignment(names, attribute, value);
  }

  private Statement filtered() {
    String name = tokens.take(Kind.NAME).text();
    Expression.Arguments arguments = expressions.argumentsIfAny();
    tokens.take(Kind.BLOCK_END);
    Expression body = new Statement.Captured(body(Set.of("endfilter")));
    end("endfilter");
    return new Statement.Print(new Expression.Filter(body, name, arguments));
  }

  private Statement called() {
    Expression call = expressions.whole();
    tokens.take(Kind.BLOCK_END);
    List<Statement> body = body(Set.of("endcall"));
    end("endcall");
    return new Statement.CallBlock(call, new Statement.Captured(body));
  }

  private Statement macro() {
    String name = tokens.take(Kind.NAME).text();
    List<String> parameters = new ArrayList<>();
    Map<String, Expression> usual = new LinkedHashMap<>();
    tokens.take(Kind.OPERATOR, "(");
    while (!tokens.taken(Kind.OPERATOR, ")")) {
      String parameter = tokens.take(Kind.NAME).text();
      parameters.add(parameter);
      if (tokens.taken(Kind.OPERATOR, "=")) {
        usual.put(parameter, expressions.whole());
      }
      tokens.taken(Kind.OPERATOR, ",");
    }
    tokens.take(Kind.BLOCK_END);
    List<Statement> body = body(Set.of("endmacro"));
    end("endmacro");
    return new Statement.Macro(name, parameters, usual, body);
  }
}
