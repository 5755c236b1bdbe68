package dev.sallyport;

/// Starts the program; no logic here.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println("Sallyport");
    }
}
