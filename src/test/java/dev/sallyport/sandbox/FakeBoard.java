package dev.sallyport.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.SerialPort;
import dev.sallyport.sandbox.serial.FakePort;

/// The outside of a machine, as the test wants it. One thread only.
final class FakeBoard implements Board {

    private final List<Runnable> listeners = new ArrayList<>();
    private final FakePort port = new FakePort();
    private final List<String> deeds = new ArrayList<>();
    private Power power;
    private boolean reachable;
    private String printed = "";

    FakeBoard(Power power) {
        this.power = power;
    }

    void to(Power next) {
        power = next;
        listeners.forEach(Runnable::run);
    }

    void reachable(boolean now) {
        reachable = now;
    }

    void prints(String text) {
        printed += text;
    }

    List<String> deeds() {
        return deeds;
    }

    @Override
    public Power power() {
        return power;
    }

    @Override
    public void onPower(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        deeds.add("start");
    }

    @Override
    public void stop(boolean force) {
        deeds.add(force ? "force" : "stop");
    }

    @Override
    public void reboot() {
        deeds.add("reboot");
    }

    @Override
    public SerialPort serial() {
        return port;
    }

    @Override
    public byte[] consoleOutput() {
        return printed.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> display() {
        return List.of();
    }

    @Override
    public boolean reachable() {
        return reachable;
    }
}
