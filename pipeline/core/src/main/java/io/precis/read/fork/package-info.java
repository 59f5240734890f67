/**
 * The process in which Tika parses, and what runs inside it. {@link io.precis.read.fork.Fork} is
 * the door: files in, XHTML out; {@link io.precis.read.fork.ForkParsers} says which parser reads
 * what. The parsers lie below: {@code office}, {@code markup}, with {@code charset} and {@code
 * decrypt}, which stand before them.
 *
 * <p>Also public: {@link ExtractSpec}, {@link ForkClassPath}, {@link ForkCommand}, {@link
 * ForkMessage}, {@link ForkPractice}, {@link ForkProcess}, {@link ForkResult}, {@link ForkServer},
 * {@link Passwords}, {@link Tesseract}.
 */
package io.precis.read.fork;
