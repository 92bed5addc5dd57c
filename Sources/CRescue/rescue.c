#include "CRescue.h"
void gz_rescue_install(int report) { (void)report; }
void gz_rescue_screen(int is_up) { (void)is_up; }
