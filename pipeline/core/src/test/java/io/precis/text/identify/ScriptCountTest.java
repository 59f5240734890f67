package io.precis.text.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptCountTest {
  private static Optional<String> language(String text) {
    return ScriptCount.of(text).language();
  }

  @Test
  void tellsWhatTheScriptTells() {
    assertEquals(Optional.of("zh"), language("本条例自公布之日起施行。"));
    assertEquals(Optional.of("ja"), language("この文書は規則を定めるものです。"));
    assertEquals(Optional.of("ko"), language("이 문서는 규칙을 정한다."));
    assertEquals(Optional.empty(), language("The by-law comes into force."));
    assertEquals(Optional.empty(), language(""));
  }

  /** A manual's commands are Latin, its language is not. */
  @Test
  void chineseHoldsManyLatinWords() {
    assertEquals(
        Optional.of("zh"),
        language("使用系统变量 tidb_mem_quota_query 配置 SQL 的内存使用阈值，执行 EXPLAIN SELECT name FROM t"));
    assertEquals(
        Optional.empty(),
        language("The word for water in Chinese is 水, as every learner finds on the first page."));
  }
}
