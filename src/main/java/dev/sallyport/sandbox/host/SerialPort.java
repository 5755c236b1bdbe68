package dev.sallyport.sandbox.host;

import java.util.function.Consumer;

/// The first serial port of a machine, at 115200 baud. It is there whether the machine is on or off.
@FunctionalInterface
public interface SerialPort {

    /// Plugs a cable in. Several may be plugged in; all hear the same.
    ///
    /// @param out gets what is printed from now on, never what was printed before; on the machine's own thread, which
    ///            waits for it
    Cable plug(Consumer<byte[]> out);

    /// A cable that is plugged in.
    interface Cable extends AutoCloseable {

        /// Types the first `count` of `bytes`.
        void type(byte[] bytes, int count);

        /// Holds the line, as a key called Break once did: Linux takes the next character as a SysRq command.
        void sendBreak();

        /// Pulls it out. The machine does not notice, as nobody wires the modem lines.
        @Override
        void close();
    }
}
