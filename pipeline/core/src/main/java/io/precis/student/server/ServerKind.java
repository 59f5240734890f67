package io.precis.student.server;

/** What serves the model. */
public enum ServerKind {
  /** Its own interface, since the OpenAI-compatible one cuts long prompts in silence. */
  OLLAMA("Ollama"),
  LLAMA_CPP("llama.cpp"),
  VLLM("vLLM"),
  /** Anything else with OpenAI-compatible chat completions. */
  OPENAI("OpenAI-compatible");

  private final String label;

  ServerKind(String label) {
    this.label = label;
  }

  /** Whether it takes arguments for the model's chat template. */
  boolean takesTemplateArguments() {
    return this == LLAMA_CPP || this == VLLM;
  }

  @Override
  public String toString() {
    return label;
  }
}
