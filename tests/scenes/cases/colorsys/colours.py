# Colours in other coordinates.
import colorsys

for rgb in [(0.2, 0.4, 0.4), (1, 0, 0), (0, 0, 0), (0.5, 0.9, 0.1), (1, 1, 1), (0.3, 0.1, 0.8)]:
    print(colorsys.rgb_to_hsv(*rgb), colorsys.rgb_to_hls(*rgb), colorsys.rgb_to_yiq(*rgb))
    print(colorsys.hsv_to_rgb(*rgb), colorsys.hls_to_rgb(*rgb), colorsys.yiq_to_rgb(*rgb))
