/**
 * A student on a model server: {@link io.precis.student.server.ServerSettings} says where it is,
 * {@link io.precis.student.server.ServerProbe} asks what it is before any document is read, {@link
 * io.precis.student.server.ServedModel} asks it for texts. What a server does wrong is a value with
 * a cause, never an exception: the source sentence stands then.
 *
 * <p>Also public: {@link ServedStudent}, {@link ServerAddress}, {@link ServerKey}, {@link
 * ServerKind}.
 */
package io.precis.student.server;
