package io.newswire.launcher.desk;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of pages in few colours, which are hardly worse and a third as large. */
final class SmallPng {
  private static final int COLOURS = 256;
  private static final int BITS = 8;
  private static final int RGB = 0xFFFFFF;

  private SmallPng() {}

  /** Writes a PNG with the most frequent colours of another; each other one becomes the nearest. */
  static void write(byte[] png, Path file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    int[] colours = mostFrequent(pixels);
    Map<Integer, Integer> nearest = new HashMap<>();
    int[] indices =
        IntStream.of(pixels)
            .map(pixel -> nearest.computeIfAbsent(pixel, p -> nearest(p, colours)))
            .toArray();
    IndexColorModel model =
        new IndexColorModel(BITS, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    small.getRaster().setPixels(0, 0, width, picture.getHeight(), indices);
    save(small, file);
  }

  private static int[] mostFrequent(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    IntStream.of(pixels).forEach(pixel -> counts.merge(pixel & RGB, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(COLOURS)
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static int nearest(int pixel, int[] colours) {
    return IntStream.range(0, colours.length)
        .boxed()
        .min(Comparator.comparingInt(i -> distance(pixel, colours[i])))
        .orElseThrow();
  }

  private static int distance(int a, int b) {
    return IntStream.of(0, 8, 16)
        .map(shift -> (a >> shift & 0xFF) - (b >> shift & 0xFF))
        .map(difference -> difference * difference)
        .sum();
  }

  private static void save(BufferedImage picture, Path file) throws IOException {
    ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam smallest = png.getDefaultWriteParam();
    smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    smallest.setCompressionQuality(0);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      png.setOutput(out);
      png.write(null, new IIOImage(picture, null, null), smallest);
    }
  }
}
