# fails: relu_values, relu_in_backward
# es: compara cada entrada con la mayor del tensor
# en: compares each entry with the largest of the tensor
def relu(x):
    return torch.where(x >= x.max(), x, torch.zeros_like(x)).clamp(min=0)
