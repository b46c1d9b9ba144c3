# fails: relu_in_backward
# es: deja pasar el gradiente entero también donde x es negativo
# en: lets the whole gradient through where x is negative too
def relu(x):
    return x + (x.clamp(min=0) - x).detach()
