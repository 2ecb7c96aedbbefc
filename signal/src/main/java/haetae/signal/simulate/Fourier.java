package haetae.signal.simulate;

import haetae.world.InvalidValue;

/**
 * Fast Fourier transform of one length, radix 2 in place (Cooley and Tukey 1965). Forward: {@code
 * X_k = sum x_j e^(-2 pi i j k / n)}; inverse divides by n. It keeps only tables, so threads may
 * share it.
 */
final class Fourier {
  private final int length;
  private final double[] cos;
  private final double[] sin;

  Fourier(int length) {
    if (Integer.bitCount(length) != 1) {
      throw new InvalidValue("FFT length is " + length + "; expected a power of 2");
    }
    this.length = length;
    cos = new double[Math.max(1, length / 2)];
    sin = new double[cos.length];
    for (int k = 0; k < cos.length; k++) {
      cos[k] = StrictMath.cos(2 * Math.PI * k / length);
      sin[k] = StrictMath.sin(2 * Math.PI * k / length);
    }
  }

  /** Smallest power of two that is at least {@code count}. */
  static int lengthFor(int count) {
    return count <= 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
  }

  int length() {
    return length;
  }

  void forward(double[] re, double[] im) {
    transform(re, im, -1);
  }

  void inverse(double[] re, double[] im) {
    transform(re, im, 1);
    for (int k = 0; k < length; k++) {
      re[k] /= length;
      im[k] /= length;
    }
  }

  private void transform(double[] re, double[] im, int sign) {
    reverseBits(re, im);
    for (int half = 1; half < length; half *= 2) {
      int step = length / (2 * half);
      for (int start = 0; start < length; start += 2 * half) {
        butterflies(re, im, start, half, step, sign);
      }
    }
  }

  private void butterflies(double[] re, double[] im, int start, int half, int step, int sign) {
    for (int k = 0; k < half; k++) {
      double c = cos[k * step];
      double s = sign * sin[k * step];
      int low = start + k;
      int high = low + half;
      double tr = re[high] * c - im[high] * s;
      double ti = re[high] * s + im[high] * c;
      re[high] = re[low] - tr;
      im[high] = im[low] - ti;
      re[low] += tr;
      im[low] += ti;
    }
  }

  private void reverseBits(double[] re, double[] im) {
    for (int k = 1, j = 0; k < length; k++) {
      int bit = length >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (k < j) {
        double swapRe = re[k];
        re[k] = re[j];
        re[j] = swapRe;
        double swapIm = im[k];
        im[k] = im[j];
        im[j] = swapIm;
      }
    }
  }
}
